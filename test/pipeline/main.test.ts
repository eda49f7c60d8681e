/** The command as a user meets it: messages, exit codes, and an output that is never lost. */
import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { SILENT } from '../../pipeline/common/progress.ts';
import { main } from '../../pipeline/main.ts';
import { SAMPLE_FOLDER } from '../../pipeline/raw/sources.ts';
import { openData } from '../../pipeline/store/file-reader.ts';

interface Outcome {
  code: number;
  said: string;
  complained: string;
}

let root: string;
let data: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'filmoteca-main-'));
  data = join(root, 'raw');
  await cp(SAMPLE_FOLDER, data, { recursive: true });
});

async function run(dataDir: string | undefined, out = join(root, 'public', 'data')): Promise<Outcome> {
  const outcome = { code: 0, said: '', complained: '' };
  outcome.code = await main(
    { root, dataDir, out },
    {
      say: (text) => {
        outcome.said += text;
      },
      complain: (text) => {
        outcome.complained += text;
      },
      progress: SILENT,
    },
  );
  return outcome;
}

const movies = (): string => join(data, 'movies_dataset.csv');
const credits = (): string => join(data, 'credits.csv');

describe('the closing report', () => {
  it('accounts for every row, and says that the sample is a sample', async () => {
    const { code, said } = await run(undefined);
    expect(code).toBe(0);
    expect(said).toContain('LA MUESTRA INCLUIDA, no el catálogo completo');
    expect(said).toContain('Películas: 573 filas = 567 en el catálogo + 6 fuera.');
    expect(said).toContain('npm run data');
    // A line a file, the optional ones too, and a line a column.
    expect(said).toMatch(/movies_dataset\.csv +567 de 573 usadas; las demás, en el registro/);
    expect(said).toMatch(/keywords\.csv +\d+ de \d+ usadas/);
    expect(said).toMatch(/movies_dataset\.csv release_date +571\n/);
    expect(said).not.toContain('ATENCIÓN');
  });

  it('warns of what it read and is not as it should be', async () => {
    await writeFile(join(data, 'ratings.csv'), 'userId,movieId,rating\n1,1,4\n');
    const { code, said } = await run(data);
    expect(code).toBe(0);
    expect(said).toContain('ATENCIÓN:\n  ratings.csv no se usa: falta links.csv');
  });

  it('names the files of a folder, under either name of the films', async () => {
    await cp(movies(), join(data, 'movies_metadata.csv'));
    await rm(movies());
    const { code, said } = await run(data);
    expect(code).toBe(0);
    expect(said).toContain('Datos: movies_metadata.csv, credits.csv y keywords.csv.');
  });

  it('says that recommendations lack keywords where they do', async () => {
    await rm(join(data, 'keywords.csv'));
    expect((await run(data)).said).toContain('solo por contenido, sin palabras clave');
  });
});

describe('bad input', () => {
  const cases: [name: string, spoil: () => Promise<unknown>, message: RegExp][] = [
    ['a folder without credits', () => rm(credits()), /falta credits\.csv.*npm run data/],
    ['an empty file', () => writeFile(movies(), ''), /movies_dataset\.csv está vacío/],
    [
      'a header without rows',
      async () => writeFile(movies(), (await readFile(movies(), 'utf8')).split('\n')[0] ?? ''),
      /solo tiene la cabecera/,
    ],
    ['a file cut in the middle', () => truncate(movies(), 200_000), /movies_dataset\.csv está cortado/],
    ['credits cut in the middle', () => truncate(credits(), 600_000), /credits\.csv está cortado/],
    [
      'Latin-1 bytes',
      async () => writeFile(movies(), (await readFile(movies(), 'utf8')).replaceAll('—', '-'), 'latin1'),
      /no está en UTF-8.*fila/,
    ],
    ['missing columns', async () => writeFile(movies(), 'id,title\n1,Up\n'), /faltan las columnas budget/],
  ];

  it.each(cases)('%s is refused with a clear message', async (_name, spoil, message) => {
    await run(undefined);
    const before = openData(join(root, 'public', 'data')).manifest;
    await spoil();
    const { code, complained } = await run(data);
    expect(code).toBe(1);
    expect(complained).toMatch(message);
    expect(complained).not.toMatch(/Error|at .*\.ts/);
    expect(openData(join(root, 'public', 'data')).manifest).toEqual(before);
  });

  it('a folder that does not exist is never replaced by the sample', async () => {
    const { code, complained } = await run(join(root, 'nowhere'));
    expect(code).toBe(1);
    expect(complained).toContain('no existe');
  });

  it('swapped files are told', async () => {
    const films = await readFile(movies());
    await cp(credits(), movies());
    await writeFile(credits(), films);
    expect((await run(data)).complained).toContain('los archivos están cambiados');
  });

  it('a bad row alone goes to the ledger', async () => {
    const text = await readFile(movies(), 'utf8');
    const fields = Array.from({ length: 24 }, () => '');
    fields[5] = '777777777';
    fields[3] = '['.repeat(10_000);
    fields[2] = '-5';
    fields[14] = '2001-02-03';
    fields[16] = '9e99';
    fields[20] = 'Prueba';
    const id = text.split('\n')[0]?.split(',').indexOf('id') ?? 5;
    expect(id).toBe(5);
    await writeFile(movies(), `${text}${fields.join(',')}\nsolo,tres,campos\n`);
    const { code, said } = await run(data);
    expect(code).toBe(0);
    expect(said).toContain('Películas: 575 filas = 568 en el catálogo + 7 fuera.');
    expect(said).toMatch(/2 {2}Número no válido/);
    expect(said).toMatch(/1 {2}Lista ilegible/);
  });

  it('an output folder that cannot be written is told, and nothing is lost', async () => {
    await mkdir(join(root, 'public'), { recursive: true });
    await writeFile(join(root, 'public', 'data'), 'a file where the folder should be');
    const { code, complained } = await run(undefined);
    expect(code).toBe(1);
    expect(complained).toContain('No se pudo escribir');
    expect(await readFile(join(root, 'public', 'data'), 'utf8')).toContain('a file');
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import {
  type Effects,
  NAMES,
  openNotebooks,
  parseOptions,
  pathOf,
  runNotebooks,
} from '../../notebooks/run.ts';
import { RunError } from '../../notebooks/runner/errors.ts';
import { readNotebook } from '../../notebooks/runner/notebook.ts';
import { describe as describeProblem } from '../../notebooks/runner/texts.ts';
import { REAL_DATA_DIR } from '../real-data.ts';

const DATA = REAL_DATA_DIR;
const LIMIT_SECONDS = 300;
/** Of the sample, which is a smoke test. */
const SAMPLE = '--sample';

interface Recording extends Effects {
  readonly lines: string[];
}

function recording(environment: NodeJS.ProcessEnv = process.env, platform = 'linux'): Recording {
  const lines: string[] = [];
  return { environment, platform, lines, say: (line) => lines.push(line) };
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}.ipynb`, import.meta.url));
}

/** What the user is told when these arguments are run. */
async function complaintOf(args: readonly string[], effects: Effects = recording()): Promise<string> {
  try {
    await runNotebooks(parseOptions(args), effects);
  } catch (error) {
    if (error instanceof RunError) return describeProblem(error.problem);
    throw error;
  }
  return '';
}

describe('with the real kernel', () => {
  test('the three notebooks run on the sample, every cell of them', async () => {
    const results = await runNotebooks(parseOptions([SAMPLE]), recording());
    expect([...results.keys()]).toEqual(NAMES.map(pathOf));
    for (const [file, notebook] of results) {
      const showing = readNotebook(file).cells.filter(({ outputs = [] }) => outputs.length > 0);
      const silent = notebook.cells.filter(({ outputs = [] }) => outputs.length === 0).map(({ id }) => id);
      expect(showing.filter(({ id }) => silent.includes(id)).map(({ id }) => id)).toEqual([]);
    }
  });

  test.skipIf(DATA === undefined)(
    'on the real data they say what is committed, in under 5 minutes',
    async () => {
      const before = NAMES.map((name) => readFileSync(pathOf(name), 'utf8'));
      const started = performance.now();
      const results = await runNotebooks(parseOptions([]), recording());
      expect((performance.now() - started) / 1000).toBeLessThan(LIMIT_SECONDS);
      expect([...results.keys()]).toEqual(NAMES.map(pathOf));
      expect(NAMES.map((name) => readFileSync(pathOf(name), 'utf8'))).toEqual(before);
    },
  );

  it('does not keep the outputs of other data than the text tells of', async () => {
    expect(await complaintOf([SAMPLE, '--write'])).toContain('Los cuadernos cuentan los datos completos');
  });

  it('imports the project’s own modules and keeps what a cell prints', async () => {
    const results = await runNotebooks(parseOptions([SAMPLE, fixture('fine')]), recording());
    const [notebook] = [...results.values()];
    expect(notebook?.cells[0]?.outputs).toEqual([
      { output_type: 'stream', name: 'stdout', text: ['uno\n', '2\n'] },
    ]);
  });

  it('fails on a type error and names notebook, cell, section and error', async () => {
    const complaint = await complaintOf([SAMPLE, fixture('type-error')]);
    expect(complaint).toContain('type-error.ipynb');
    expect(complaint).toContain('celda de código número 2 (mal), en el apartado «Las cuentas»');
    expect(complaint).toContain("Type 'number' is not assignable to type 'string'");
    expect(complaint).toContain('const text: string = dollars;');
  });

  it('checks types as strictly as the rest of the project', async () => {
    const complaint = await complaintOf([SAMPLE, fixture('strict-type-error')]);
    expect(complaint).toContain("'found' is possibly 'undefined'");
  });

  it('fails on an error thrown by a cell', async () => {
    const complaint = await complaintOf([SAMPLE, fixture('thrown-error')]);
    expect(complaint).toContain('celda de código número 1 (lanza)');
    expect(complaint).toContain('se acabó el papel');
    expect(complaint).not.toContain('node_modules');
  });

  it('fails on a figure that is no longer the expected one', async () => {
    const complaint = await complaintOf([SAMPLE, fixture('stale-figure')]);
    expect(complaint).toContain('«566 películas»: ahora es 567');
  });

  it('fails on a rejection that nobody awaits', async () => {
    const complaint = await complaintOf([SAMPLE, fixture('unawaited-error')]);
    expect(complaint).toContain('celda de código número 1 (suelta)');
    expect(complaint).toContain('nadie la espera');
  });
});

describe('without what it needs', () => {
  const nothing = mkdtempSync(join(tmpdir(), 'cuadernos-'));
  const bare = { ...process.env, PATH: nothing };

  it.each([
    ['linux', 'apt-get install jupyter-nbconvert'],
    ['darwin', 'brew install'],
    ['win32', 'py -m pip install'],
  ])('says on %s how Jupyter is installed', async (platform, command) => {
    const complaint = await complaintOf([SAMPLE], recording(bare, platform));
    expect(complaint).toContain('Falta Jupyter');
    expect(complaint.indexOf(command)).toBeGreaterThan(0);
    expect(complaint.indexOf(command)).toBeLessThan(200);
  });

  it('says what is missing to open the notebooks', async () => {
    const opening = openNotebooks(recording(bare));
    await expect(opening).rejects.toThrow(RunError);
    await expect(opening).rejects.toMatchObject({ problem: { kind: 'program-missing', program: 'lab' } });
    rmSync(nothing, { recursive: true });
  });

  it('refuses an option or a notebook that does not exist', async () => {
    expect(() => parseOptions(['--escribir'])).toThrow(RunError);
    expect(await complaintOf([SAMPLE, 'no-existe.ipynb'])).toBe(
      'No se encuentra el cuaderno no-existe.ipynb.',
    );
  });
});

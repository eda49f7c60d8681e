/** The open data, read by another library than the one that writes it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import { SILENT } from '../../../pipeline/common/progress.ts';
import { ParquetTable } from '../../../pipeline/export/open-data/parquet.ts';
import { OPEN_TABLES } from '../../../pipeline/export/open-data/tables.ts';
import { main as runPipeline } from '../../../pipeline/main.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { type Built, buildData } from '../built.ts';
import { newProject } from './runs.ts';

let built: Built;
let folder: string;
beforeAll(async () => {
  built = await buildData();
  folder = join(built.out, built.data.manifest.snapshot);
});

const fileOf = (name: string): Buffer => readFileSync(join(folder, 'abiertos', name));

const unzip = (input: Uint8Array): Uint8Array => gunzipSync(input);

async function rowsOf(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return parquetReadObjects({ file, compressors: { GZIP: unzip } });
}

describe('the tables', () => {
  it('have every film as the catalogue has it', async () => {
    const rows = await rowsOf(fileOf('peliculas.parquet'));
    expect(rows.map(({ id }) => id)).toEqual(built.catalog.films.map(({ id }) => id));
    for (const [at, film] of built.catalog.films.entries()) {
      expect(rows[at]).toMatchObject({
        titulo: film.title,
        titulo_es: film.titles[0]?.title ?? null,
        fecha_estreno: new Date(`${film.date}T00:00:00Z`),
        paises: film.countries,
        costo: film.budget === 0 ? null : film.budget,
        votos: film.votes,
        sinopsis: film.overview,
      });
    }
  });

  it('have every credit, by billing', async () => {
    const rows = await rowsOf(fileOf('creditos.parquet'));
    expect(rows).toEqual(
      built.catalog.films.flatMap(({ id: pelicula_id, cast, directors }) => [
        ...cast.map(({ person: persona_id, character }, place) => ({
          pelicula_id,
          persona_id,
          rol: 'actor',
          personaje: character === '' ? null : character,
          orden: place + 1,
        })),
        ...directors.map((persona_id) => ({
          pelicula_id,
          persona_id,
          rol: 'director',
          personaje: null,
          orden: null,
        })),
      ]),
    );
  });

  it('have everybody with a credit once, with other spellings of the name', async () => {
    const rows = await rowsOf(fileOf('personas.parquet'));
    const credited = new Set(
      built.catalog.films.flatMap(({ cast, directors }) => [
        ...cast.map(({ person }) => person),
        ...directors,
      ]),
    );
    expect(rows.map(({ id }) => id)).toEqual([...credited].sort((a, b) => a - b));
    for (const { id, nombre, otros_nombres } of rows) {
      const person = built.catalog.people.get(Number(id));
      expect([nombre, otros_nombres]).toEqual([person?.name, person?.otherNames ?? []]);
    }
  });

  it('have each list of recommendations in its order, with reasons', async () => {
    const rows = await rowsOf(fileOf('recomendaciones.parquet'));
    const lists = Map.groupBy(rows, ({ pelicula_id }) => pelicula_id);
    for (const list of lists.values()) {
      expect(list.map(({ puesto }) => puesto)).toEqual(list.map((_, at) => at + 1));
      for (const { motivos } of list) expect(motivos).not.toEqual([]);
    }
    expect(lists.size).toBe(built.catalog.films.length);
  });

  it('are of as many rows and bytes as the manifest says', async () => {
    for (const { table, path, rows, bytes, sha256 } of built.data.manifest.openData) {
      const content = readFileSync(join(folder, path));
      expect(content.length, table).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex'), table).toBe(sha256);
      expect(await rowsOf(content), table).toHaveLength(rows);
    }
  });

  it('of many rows are cut into groups, and none is lost', async () => {
    const numbers = new ParquetTable<number>([
      { name: 'n', type: 'integer', value: (n) => n },
      { name: 'parts', type: 'texts', value: (n) => (n % 3 === 0 ? [] : [`${n}`, 'ñ']) },
      { name: 'half', type: 'number', value: (n) => (n % 2 === 0 ? null : n / 2) },
    ]);
    for (let n = 0; n < 25_001; n++) numbers.add(n);
    const rows = await rowsOf(numbers.end());
    expect(rows).toHaveLength(25_001);
    expect(rows[25_000]).toEqual({ n: 25_000, parts: ['25000', 'ñ'], half: null });
    expect(rows[3]).toEqual({ n: 3, parts: [], half: 1.5 });
  });
});

describe('their description', () => {
  const columns = Object.entries(OPEN_TABLES).flatMap(([table, list]) =>
    list.map(({ name }) => `${table}.${name}`),
  );

  it('has each column of each table in the dictionary, in both languages', () => {
    const { data } = Papa.parse<Record<string, string>>(fileOf('diccionario.csv').toString(), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ tabla, columna }) => `${tabla}.${columna}`)).toEqual(columns);
    for (const row of data) for (const [name, text] of Object.entries(row)) expect(text, name).toMatch(/\S/);
  });

  it('is Croissant, with each file’s hash and each column’s place', () => {
    const croissant = JSON.parse(fileOf('croissant.json').toString());
    expect(croissant.conformsTo).toBe('http://mlcommons.org/croissant/1.1');
    expect(croissant.distribution).toEqual(
      built.data.manifest.openData.map(({ table, bytes, sha256 }) =>
        expect.objectContaining({ contentUrl: `${table}.parquet`, contentSize: `${bytes} B`, sha256 }),
      ),
    );
    type RecordSet = { field: { '@id': string; source: { extract: { column: string } } }[] };
    const fields = (croissant.recordSet as RecordSet[]).flatMap(({ field }) => field);
    expect(fields.map((field) => field['@id'].replace('/', '.'))).toEqual(columns);
  });
});

describe('of every form that is read', () => {
  it.each([
    ['tmdb-daily', 'INT64'],
    ['tmdb-names', 'INT32'],
  ])('%s has ids as wide as its own', async (name, type) => {
    const project = newProject();
    const dataDir = fileURLToPath(new URL(`../../fixtures/raw/${name}/`, import.meta.url));
    const complained: string[] = [];
    const effects = {
      say: () => undefined,
      complain: (text: string) => complained.push(text),
      progress: SILENT,
    };
    expect(await runPipeline({ ...project, dataDir }, effects)).toBe(0);
    expect(complained).toEqual([]);
    const { folder: own } = openData(project.out);
    const file = (table: string): Buffer => readFileSync(join(own, 'abiertos', table));
    expect(file('diccionario.csv').toString()).toContain(`creditos,persona_id,${type},`);
    const { people } = await loadCatalog(findSources('/', dataDir));
    const ids = (await rowsOf(file('personas.parquet'))).map(({ id }) => Number(id));
    expect(ids.toSorted()).toEqual([...people.keys()].toSorted());
  });
});

/** The step to an engine: what it counts and finds in the open data, beside what the product answers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { runQuery } from '../../../pipeline/queries/query.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { SNIPPETS } from '../../../site/data/open-data.ts';
import { type Built, buildData } from '../../pipeline/built.ts';
import {
  countReleases,
  filmAnswers,
  type OpenData,
  openDataIn,
  personAnswers,
  recommendationAnswers,
} from './answers.ts';
import { candidatesOf, writeCandidates } from './candidates.ts';
import { countRows } from './cleaning.ts';
import { type Engine, type Fields, openEngine, quoted } from './engine.ts';

const sources = findSources('/', undefined);
let folder: string;
let engine: Engine;
let built: Built;
let tables: OpenData;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmoteca-duckdb-'));
  engine = await openEngine(folder);
  built = await buildData();
  tables = openDataIn(join(built.out, built.data.manifest.snapshot));
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

/** What the API answers. */
async function ask(name: string, params: Record<string, string>): Promise<Record<string, unknown>> {
  const query = QUERIES.find((one) => one.name === name);
  if (query === undefined) throw new Error(`no query ${name}`);
  return (await runQuery(query, built.data.reader, params)) as Record<string, unknown>;
}

/** Sums of fractions in another order differ in their last digits. */
function rounded(row: Fields): Fields {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    key.startsWith('retorno') ? Math.round(Number(value) * 10_000) / 10_000 : value,
  ]);
  return Object.fromEntries(entries) as Fields;
}

describe('SQL over the raw file', () => {
  it('leaves out the rows that the pipeline leaves out, for the same reasons', async () => {
    const { rows, ledger } = built.catalog;
    const counts = ledger.counts();
    expect(await countRows(engine, sources.movies)).toEqual({
      read: rows.movies.read,
      invalidId: counts['invalid-id'],
      undated: counts.undated,
      repeated: counts['repeated-film'],
      films: rows.movies.kept,
    });
  });
});

describe('SQL over the open data answers as the API does', () => {
  it.each([
    ['month', 'cantidad_filmaciones_mes', 'mes', 'enero'],
    ['isodow', 'cantidad_filmaciones_dia', 'dia', 'lunes'],
  ] as const)('each %s', async (part, query, param, first) => {
    const counts = await countReleases(engine, tables, part);
    const { cantidad } = await ask(query, { [param]: first });
    expect(counts[0]).toBe(cantidad);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(built.catalog.films.length);
  });

  it('the score and the votes of every film', async () => {
    const rows = await filmAnswers(engine, tables);
    expect(rows).toHaveLength(built.catalog.films.length);
    for (const { score, popularidad, cumple_minimo, cantidad_votos, promedio_votos, ...film } of rows) {
      const id = String(film.id);
      expect(await ask('score_titulo', { id })).toMatchObject({ ...film, score, popularidad });
      const votes = { ...film, cumple_minimo, cantidad_votos, promedio_votos };
      expect(await ask('votos_titulo', { id })).toMatchObject(votes);
    }
  });

  it.each([
    ['actor', 'get_actor'],
    ['director', 'get_director'],
  ] as const)('the returns of every %s', async (role, query) => {
    const rows = await personAnswers(engine, tables, role);
    expect(rows.length).toBeGreaterThan(300);
    for (const row of rows) expect(await ask(query, { id: String(row.id) })).toMatchObject(rounded(row));
  });

  it('five films for every film', async () => {
    const rows = await recommendationAnswers(engine, tables, 5);
    expect(rows).toHaveLength(built.catalog.films.length);
    for (const { id, lista, similitudes } of rows) {
      const answer = await ask('recomendacion', { id: String(id) });
      expect(answer.lista).toEqual(lista);
      const films = answer.recomendaciones as { similitud: number }[];
      expect(films.map(({ similitud }) => similitud)).toEqual(similitudes);
    }
  });
});

it('the question that /datos/ begins with is answered as it is written there', async () => {
  const snippet = SNIPPETS.find(({ tool }) => tool === 'DuckDB')?.code ?? '';
  const abiertos = join(built.out, built.data.manifest.snapshot, 'abiertos');
  await engine.query(`SET file_search_path = ${quoted(abiertos)}`);
  const best = await engine.query(snippet);
  const all = await personAnswers(engine, tables, 'director');
  const expected = all
    .filter(({ peliculas_con_retorno }) => Number(peliculas_con_retorno) >= 5)
    .sort((a, b) => Number(b.retorno_mediano) - Number(a.retorno_mediano))
    .slice(0, 10);
  expect(best.map(({ nombre }) => nombre)).toEqual(expected.map(({ nombre }) => nombre));
});

describe('candidates by SQL', () => {
  it('are other films, those that share the most first', async () => {
    const path = join(folder, 'candidates.parquet');
    await writeCandidates(engine, tables, path, { mostFilms: 500, kept: 50 });
    const [toyStory, toyStory2, toyStory3] = [862, 863, 10193];
    const found = await candidatesOf(engine, path, toyStory);
    expect(found.slice(0, 2).sort()).toEqual([toyStory3, toyStory2].sort());
    expect(found).not.toContain(toyStory);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThanOrEqual(50);
  });
});

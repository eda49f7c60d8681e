/** The step to an engine: what it counts and finds in the open data, beside what the product answers. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { runQuery } from '../../../pipeline/queries/query.ts';
import { MONTHS, WEEKDAYS } from '../../../pipeline/queries/texts/vocabulary.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { SNIPPETS, type Snippet } from '../../../site/data/open-data.ts';
import { type Built, buildData } from '../../pipeline/built.ts';
import { pythonWith } from '../python.ts';
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
import { downloadOpenData } from './served.ts';

const sources = findSources('/', undefined);
let folder: string;
let engine: Engine;
let built: Built;
let tables: OpenData;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmoteca-duckdb-'));
  engine = await openEngine(folder);
  built = await buildData();
  await downloadOpenData(built, folder);
  await engine.query(`SET file_search_path = ${quoted(join(folder, 'abiertos'))}`);
  tables = openDataIn(folder);
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

/** How many answers each query has been asked for. */
const asked: Record<string, number> = {};

/** What the API answers. */
async function ask(name: string, params: Record<string, string>): Promise<Record<string, unknown>> {
  const query = QUERIES.find((one) => one.name === name);
  if (query === undefined) throw new Error(`no query ${name}`);
  asked[name] = (asked[name] ?? 0) + 1;
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

describe('SQL over the open data, fetched over HTTP, answers as the API does', () => {
  it.each([
    ['month', 'cantidad_filmaciones_mes', 'mes', MONTHS],
    ['isodow', 'cantidad_filmaciones_dia', 'dia', WEEKDAYS],
  ] as const)('each %s', async (part, query, param, names) => {
    const counts = await countReleases(engine, tables, part);
    const answers = await Promise.all(names.map((name) => ask(query, { [param]: name })));
    expect(counts).toEqual(answers.map(({ cantidad }) => cantidad));
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

  it('in 1,000 cases or more, of all seven queries', () => {
    expect(Object.keys(asked)).toHaveLength(7);
    expect(Object.values(asked).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1000);
  });
});

it("the README's checks of the cleaning find nothing, each of them", async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  const checks = await engine.query(/```sql\n([\s\S]*?)```/.exec(readme)?.[1] ?? '');
  expect(checks.length).toBeGreaterThanOrEqual(9);
  for (const { rule, broken } of checks) expect(Number(broken), String(rule)).toBe(0);
});

describe('the question that /datos/ begins with is answered as it is written there', () => {
  const code = (language: Snippet['language']): string =>
    SNIPPETS.find((snippet) => snippet.language === language)?.code ?? '';
  const python = pythonWith('pandas', 'pyarrow');
  const hasR = spawnSync('Rscript', ['-e', 'library(arrow); library(dplyr)']).status === 0;

  it('by DuckDB', async () => {
    const best = await engine.query(code('sql'));
    expect(best.map(({ nombre }) => nombre)).toEqual(await bestDirectors());
  });
  // Of the tools that are here: the others' snippets are no part that was left out.
  it.each([
    ...(python === null ? [] : [['pandas', python, ['-c', code('python')]] as const]),
    ...(hasR ? [['R', 'Rscript', ['-e', code('r')]] as const] : []),
  ])('by %s', async (_, command, args) => {
    await expectNames(command, args);
  });
});

/** Whether a tool, run where the tables are, prints the names of those directors, one a line and in their order. */
async function expectNames(command: string, args: readonly string[]): Promise<void> {
  const { stdout, stderr } = spawnSync(command, args, { cwd: join(folder, 'abiertos'), encoding: 'utf8' });
  const names = await bestDirectors();
  const printed = stdout.split('\n').flatMap((line) => names.find((name) => line.includes(name)) ?? []);
  expect(printed, stderr).toEqual(names);
}

/** The ten of five films or more with the best median return, as the figures of everybody say. */
async function bestDirectors(): Promise<string[]> {
  const all = await personAnswers(engine, tables, 'director');
  return all
    .filter(({ peliculas_con_retorno }) => Number(peliculas_con_retorno) >= 5)
    .sort((a, b) => Number(b.retorno_mediano) - Number(a.retorno_mediano))
    .slice(0, 10)
    .map(({ nombre }) => String(nombre));
}

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

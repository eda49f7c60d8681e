/** The step to an engine: what it counts and finds, beside what the pipeline does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Catalog } from '../../../pipeline/catalog/types.ts';
import { monthOf, weekdayOf } from '../../../pipeline/catalog/values.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { candidatesOf, writeCandidates } from './candidates.ts';
import { countRows } from './cleaning.ts';
import { type Engine, openEngine, quoted } from './engine.ts';
import { countReleases, writeParquet } from './parquet.ts';

const sources = findSources('/', undefined);
let folder: string;
let engine: Engine;
let catalog: Catalog;
let films: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmoteca-duckdb-'));
  engine = await openEngine(folder);
  catalog = await loadCatalog(sources);
  films = join(folder, "the sample's films.parquet");
  await writeParquet(engine, catalog, films);
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

describe('SQL over the raw file', () => {
  it('leaves out the rows that the pipeline leaves out, for the same reasons', async () => {
    const { rows, ledger } = catalog;
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

describe('the catalogue as Parquet', () => {
  it('has every film, with its lists', async () => {
    const rows = await engine.query(
      `SELECT id, title, date, keywords, saga FROM ${quoted(films)} ORDER BY id`,
    );
    const expected = catalog.films.map(({ id, title, date, keywords, collection }) => ({
      id: String(id),
      title,
      date,
      keywords,
      saga: collection === null ? null : String(collection.id),
    }));
    expect(rows).toEqual(expected);
  });

  it('has the months and weekdays of the catalogue', async () => {
    const tally = (of: (date: string) => number, size: number): number[] =>
      Array.from(
        { length: size },
        (_, part) => catalog.films.filter(({ date }) => of(date) === part + 1).length,
      );
    expect(await countReleases(engine, films)).toEqual({
      months: tally(monthOf, 12),
      weekdays: tally(weekdayOf, 7),
    });
  });
});

describe('candidates by SQL', () => {
  it('are other films, those that share the most first', async () => {
    const path = join(folder, 'candidates.parquet');
    await writeCandidates(engine, films, path, { mostFilms: 500, kept: 50 });
    const [toyStory, toyStory2, toyStory3] = [862, 863, 10193];
    const found = await candidatesOf(engine, path, toyStory);
    expect(found.slice(0, 2).sort()).toEqual([toyStory3, toyStory2].sort());
    expect(found).not.toContain(toyStory);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThanOrEqual(50);
  });
});

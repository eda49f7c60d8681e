/** Made raw files: the same for the same seed, and as the real ones are where it matters for what is measured. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Catalog } from '../../../pipeline/catalog/types.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { writeSynthetic } from './main.ts';

const FILES = ['movies_dataset.csv', 'credits.csv', 'keywords.csv'];
const sample = findSources('/', undefined);
let root: string;
let real: Catalog;
let made: Catalog;

const make = (name: string, films: number, seed: number): Promise<number> =>
  writeSynthetic(join(root, name), sample, { films, seed, fullness: 'given' });
const text = (name: string, file: string): string => readFileSync(join(root, name, file), 'utf8');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'filmoteca-synthetic-'));
  await make('large', 2000, 1);
  made = await loadCatalog(findSources('/', join(root, 'large')));
  real = await loadCatalog(sample);
});
afterAll(() => rmSync(root, { recursive: true }));

it('are the same for the same seed, and others for another', async () => {
  await Promise.all([make('a', 200, 7), make('b', 200, 7), make('c', 200, 8)]);
  for (const file of FILES) {
    expect(text('a', file)).toBe(text('b', file));
    expect(text('a', file)).not.toBe(text('c', file));
  }
});

it('have the rows that were asked for, with dirty ones among them', () => {
  expect(made.rows.movies.read).toBe(2000);
  expect(made.rows.credits.read).toBe(2000);
  const rules = Object.keys(made.ledger.counts());
  expect(rules).toEqual(expect.arrayContaining(['invalid-id', 'undated', 'repeated-film']));
});

it('have casts, keywords and sagas of the real sizes, and people who come back', () => {
  const mean = ({ films }: Catalog, of: (film: Catalog['films'][number]) => number): number =>
    films.reduce((sum, film) => sum + of(film), 0) / films.length;
  const ratio = (of: (film: Catalog['films'][number]) => number): number => mean(made, of) / mean(real, of);
  for (const of of [
    (film: Catalog['films'][number]) => film.cast.length,
    (film: Catalog['films'][number]) => film.keywords.length,
    (film: Catalog['films'][number]) => (film.collection === null ? 0 : 1),
  ]) {
    expect(ratio(of)).toBeGreaterThan(0.8);
    expect(ratio(of)).toBeLessThan(1.25);
  }
  // With nobody but newcomers the two would be the same.
  const credits = made.films.reduce((sum, film) => sum + film.cast.length + film.directors.length, 0);
  expect(made.people.size / credits).toBeLessThan(0.8);
});

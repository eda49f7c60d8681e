import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Catalog } from '../../../pipeline/catalog/types.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { recommend, recommenderFor } from '../../../pipeline/recommend/recommend.ts';
import type { Recommendations } from '../../../pipeline/recommend/types.ts';
import { anyCatalog, makeCatalog, makeFilm } from './made.ts';
import { falseExplanations, faults } from './proof.ts';

const ids = (recommendations: Recommendations, film: number): number[] =>
  (recommendations.get(film) ?? []).map(({ id }) => id);

describe('on the embedded sample', () => {
  let catalog: Catalog;
  let recommendations: Recommendations;
  beforeAll(async () => {
    catalog = await loadCatalog(findSources('/nowhere', undefined));
    recommendations = await recommend(catalog, { ratings: null });
  });

  it('gives every film at least five recommendations without a fault', () => {
    expect(faults(catalog, recommendations, 20)).toEqual([]);
    const short = catalog.films.filter(({ id }) => ids(recommendations, id).length < 5);
    expect(short).toEqual([]);
  });

  it('gives only explanations that the catalogue bears out', () => {
    expect(falseExplanations(catalog, recommendations)).toEqual([]);
  });

  it('has a saga in the first places', () => {
    expect(ids(recommendations, 862).slice(0, 5)).toEqual(expect.arrayContaining([863, 10193]));
    expect(recommendations.get(862)?.[0]?.explanations[0]).toMatchObject({ kind: 'saga' });
  });

  it('gives the same answer each time', async () => {
    expect(await recommend(catalog, { ratings: null })).toEqual(recommendations);
  });

  it('gives as many as asked for', async () => {
    const three = await recommend(catalog, { ratings: null, count: 3 });
    expect([...three.values()].every((list) => list.length === 3)).toBe(true);
  });
});

test('any catalogue gets lists without a fault and with true explanations', async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalog, async (catalog) => {
      const recommendations = await recommend(catalog, { ratings: null });
      expect(faults(catalog, recommendations, 20)).toEqual([]);
      expect(falseExplanations(catalog, recommendations)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('the order of the rows makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalog, async (catalog) => {
      const reversed = makeCatalog(catalog.films.toReversed());
      expect(await recommend(reversed, { ratings: null })).toEqual(
        await recommend(catalog, { ratings: null }),
      );
    }),
    { numRuns: 20 },
  );
});

test('progress ends with all films', async () => {
  const seen: [number, number][] = [];
  const catalog = makeCatalog([1, 2, 3].map((id) => makeFilm({ id, genres: ['Drama'] })));
  await recommend(catalog, { ratings: null, onProgress: (done, total) => seen.push([done, total]) });
  expect(seen.at(-1)).toEqual([3, 3]);
});

test('rows that are one film under two ids do not recommend each other, nor stand in one list', async () => {
  const twins = [1, 2].map((id) => makeFilm({ id, title: 'The Twin', directors: [9], genres: ['Drama'] }));
  const other = makeFilm({ id: 3, genres: ['Drama'], directors: [9] });
  const recommendations = await recommend(makeCatalog([...twins, other]), { ratings: null });
  expect(ids(recommendations, 1)).toEqual([3]);
  expect(ids(recommendations, 2)).toEqual([3]);
  expect(ids(recommendations, 3)).toEqual([1]);
});

test('namesakes by different directors are different films', async () => {
  const namesakes = [1, 2].map((id) => makeFilm({ id, title: 'Hamlet', directors: [id], genres: ['Drama'] }));
  const recommendations = await recommend(makeCatalog(namesakes), { ratings: null });
  expect(ids(recommendations, 1)).toEqual([2]);
});

test('a film of which only one actor is known gets well-known films of its time, not whatever he also was in', async () => {
  const actor = { person: 5, character: '', order: 0 };
  const poor = makeFilm({ id: 1, year: 1990, cast: [actor] });
  const walkOn = makeFilm({ id: 2, year: 1950, genres: ['Horror'], cast: [{ ...actor, order: 30 }] });
  const known = makeFilm({ id: 3, year: 1991, votes: 5000, score: 8, genres: ['Drama'] });
  const recommendations = await recommend(makeCatalog([poor, walkOn, known]), { ratings: null });
  expect(ids(recommendations, 1)[0]).toBe(3);
});

test('ratings, where there are any, are said to have been used', () => {
  const none = { users: new Uint32Array(), films: new Uint32Array(), halfStars: new Uint8Array() };
  const one = { users: Uint32Array.of(1), films: Uint32Array.of(862), halfStars: Uint8Array.of(10) };
  expect(recommenderFor(null)).toBe('content');
  expect(recommenderFor(none)).toBe('content');
  expect(recommenderFor(one)).toBe('content+ratings');
});

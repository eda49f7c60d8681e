import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSameText } from '../../../pipeline/common/fold.ts';
import { editDistance } from '../../../pipeline/search/distance.ts';
import { findNames, nearNames } from '../../../pipeline/search/find.ts';
import { textsOf } from '../../../pipeline/search/names.ts';
import { rankTuples } from '../../../pipeline/search/rank.ts';
import { shardIndex } from '../../../pipeline/search/shard-index.ts';
import type { SearchTuple } from '../../../pipeline/store/tables.ts';
import { type Built, buildData } from '../built.ts';

/** The definition, written as plainly as it can be: optimal string alignment. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return naiveDistance(restA, restB);
  const swap =
    a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1
      ? naiveDistance(a.slice(2), b.slice(2))
      : Number.POSITIVE_INFINITY;
  return 1 + Math.min(naiveDistance(restA, restB), naiveDistance(restA, b), naiveDistance(a, restB), swap);
}

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('is what the definition says, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naiveDistance(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('search', () => {
  let built: Built;
  let tuples: SearchTuple[];
  const searchNames = async (query: string, k: number): Promise<readonly SearchTuple[]> =>
    (await findNames(shardIndex(built.data.reader), query, k)).results;
  const ids = (found: readonly SearchTuple[]): number[] => found.map(([, id]) => id);

  beforeAll(async () => {
    built = await buildData();
    tuples = built.catalog.films.map((film) => ['film', film.id, film.title, film.year, film.votes]);
  });

  it('finds every film of the sample by its exact title, before any other title', async () => {
    for (const film of built.catalog.films) {
      const found = await searchNames(film.title, 20);
      expect(ids(found), film.title).toContain(film.id);
      // The name that is shown may be the Spanish one, which may differ in an accent alone ("Súper 8").
      const names = found[0] === undefined ? [] : textsOf(found[0]);
      expect(
        names.some((name) => isSameText(name, film.title)),
        film.title,
      ).toBe(true);
    }
  });

  it.each([
    ['xmen', 36657],
    ['walle', 10681],
    ['el laberinto del fauno', 1417],
    ['Вий', 57230],
    ['M', 832],
    ['Z', 2721],
    ['2012', 14161],
    ['incpetion', 27205],
    ['almodobar', 309],
    ['penelope cruz', 955],
    ['the lord of the rings fell', 120],
  ])('finds what %j means', async (query, id) => {
    expect(ids(await searchNames(query, 5))[0]).toBe(id);
  });

  it('answers nothing for what has nothing like it', async () => {
    expect(await searchNames('qqqqxxxxzzzz', 10)).toEqual([]);
    expect(await nearNames(shardIndex(built.data.reader), '', 10)).toEqual([]);
  });

  it('never answers more than it was asked for, nor one thing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 12 }), fc.integer({ min: 1, max: 20 }), async (query, k) => {
        const found = await searchNames(query, k);
        expect(found.length).toBeLessThanOrEqual(k);
        expect(new Set(found.map(([kind, id]) => `${kind}${id}`)).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  it('suggests a famous title for at least nine in ten with one mistake', async () => {
    const famous = built.catalog.films.filter((film) => /^[A-Za-z ]{6,}$/.test(film.title)).slice(0, 150);
    let recalled = 0;
    for (const [index, film] of famous.entries()) {
      const at = 1 + ((index * 7) % (film.title.length - 2));
      const typed = film.title.slice(0, at) + film.title.slice(at + 1);
      const found = await searchNames(typed, 5);
      if (ids(found).includes(film.id)) recalled++;
    }
    expect(recalled / famous.length).toBeGreaterThan(0.9);
  });

  it('takes typed accents for meant, and their lack for haste', () => {
    const named = (name: string, weight: number): SearchTuple => ['actor', weight, name, 0, weight];
    const people = [named('Nino Manfredi', 900), named('El Niño', 5), named('Franco Nino', 50)];
    expect(rankTuples('niño', people, 3)[0]?.[2]).toBe('El Niño');
    expect(rankTuples('nino', people, 3)[0]?.[2]).toBe('Nino Manfredi');
  });

  it('ranks an exact title before more famous titles that only begin with it', () => {
    const [first] = rankTuples('m', tuples, 5);
    expect(first?.[1]).toBe(832);
  });
});

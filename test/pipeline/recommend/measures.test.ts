import { describe, expect, it, test } from 'vitest';
import type { Ratings } from '../../../pipeline/catalog/ratings.ts';
import { behaviourOf, ofUsers, relevanceTo } from '../../../pipeline/recommend/evaluate/behaviour.ts';
import { measureLikeness } from '../../../pipeline/recommend/evaluate/likeness.ts';
import {
  measureBehaviour,
  measureCatalog,
  measureReasons,
} from '../../../pipeline/recommend/evaluate/measures.ts';
import type { Recommendation } from '../../../pipeline/recommend/types.ts';
import { makeCatalog, makeFilm } from './made.ts';

/** Six people who like film 1; of them five like 2, two like 3 and one likes 4. A rating of 3.5 is no liking. */
const rows: [user: number, film: number, stars: number][] = [
  ...[1, 2, 3, 4, 5, 6].map((user): [number, number, number] => [user, 1, 4]),
  ...[1, 2, 3, 4, 5].map((user): [number, number, number] => [user, 2, 5]),
  [1, 3, 4.5],
  [2, 3, 4],
  [1, 4, 4],
  [2, 4, 3.5],
  [3, 4, 3.5],
];
const ratings: Ratings = {
  users: Uint32Array.from(rows, ([user]) => user),
  films: Uint32Array.from(rows, ([, film]) => film),
  halfStars: Uint8Array.from(rows, ([, , stars]) => 2 * stars),
};
const behaviour = behaviourOf(ratings);
const relevance = (c: number, a: number, b: number): number => ((c / Math.sqrt(a * b)) * c) / (c + 10);

describe('behaviour', () => {
  it('asks for films with five likers or more', () => {
    expect(behaviour.queries).toEqual([1, 2]);
  });

  it('finds films relevant that two people or more like together', () => {
    const found = relevanceTo(1, behaviour);
    expect([...found.keys()].sort()).toEqual([2, 3]);
    expect(found.get(2)).toBeCloseTo(relevance(5, 6, 5), 12);
    expect(found.get(3)).toBeCloseTo(relevance(2, 6, 2), 12);
  });

  it('tells even from odd users', () => {
    expect(new Set(ofUsers(ratings, 'even').users)).toEqual(new Set([2, 4, 6]));
    expect(new Set(ofUsers(ratings, 'odd').users)).toEqual(new Set([1, 3, 5]));
    expect(ofUsers(ratings, 'all')).toBe(ratings);
  });
});

describe('measures by behaviour', () => {
  const perfect = new Map([
    [1, [2, 3]],
    [2, [1, 3]],
  ]);

  it('gives the ideal order 1', () => {
    expect(measureBehaviour((film) => perfect.get(film) ?? [], behaviour).ndcg10).toBeCloseTo(1, 12);
  });

  it('discounts by place, and counts queries without a list as 0', () => {
    const { ndcg10, queries } = measureBehaviour((film) => (film === 1 ? [4, 2] : []), behaviour);
    const [first, second] = [relevance(5, 6, 5), relevance(2, 6, 2)];
    const expected = first / Math.log2(3) / (first + second / Math.log2(3));
    expect(queries).toBe(2);
    expect(ndcg10).toBeCloseTo(expected / 2, 12);
  });

  it('counts who likes the first five too, the most shown film and how many are shown', () => {
    const measured = measureBehaviour((film) => perfect.get(film) ?? [], behaviour);
    // Of film 1's six likers five like 2 and two like 3; of film 2's five, all like 1 and two like 3.
    expect(measured.coLiked5).toBeCloseTo((7 / 30 + 7 / 25) / 2, 12);
    expect(measured.maxInDegree5).toBe(2);
    expect(measured.distinct10).toBe(3);
  });
});

test('measures over the catalogue', () => {
  const saga = { id: 1, name: 'The Saga' };
  const catalog = makeCatalog([
    makeFilm({ id: 1, votes: 100, collection: saga }),
    makeFilm({ id: 2, votes: 100, collection: saga }),
    makeFilm({ id: 3, votes: 9 }),
    makeFilm({ id: 4, votes: 100 }),
  ]);
  const lists = new Map([
    [1, [2, 3]],
    [2, [3]],
    [3, [2]],
  ]);
  expect(measureCatalog((film) => lists.get(film) ?? [], catalog)).toEqual({
    films: 4,
    coverage5: 2 / 4,
    maxInDegree5: 2,
    obscure5: 2 / 4,
    sagaRecall5: 1 / 2,
    withoutList: 1,
  });
});

test('measures of what is said: particular reasons by fame, and other versions', () => {
  const catalog = makeCatalog([
    makeFilm({ id: 1, title: 'Hamlet', votes: 100, genres: ['Drama'] }),
    makeFilm({ id: 2, title: 'hamlet', votes: 90, genres: ['Drama'] }),
    makeFilm({ id: 3, title: 'Hamlet', votes: 9, genres: ['Drama'] }),
  ]);
  const said = (id: number, kind: 'director' | 'genres'): Recommendation => ({
    id,
    similarity: 0.5,
    explanations: [{ kind, texts: [], decade: null }],
  });
  const lists = new Map([
    [1, [said(2, 'director'), said(3, 'genres')]],
    [2, [said(3, 'genres')]],
  ]);
  const { specific5, versions20 } = measureReasons((film) => lists.get(film), catalog);
  expect(specific5[0]).toBeCloseTo(1 / 3, 12);
  // Of the two that people know, the first shows the second and not the other way round.
  expect(versions20).toBe(1 / 2);
});

test('measures how much likelier whoever likes the one likes the other, by similarity', () => {
  const shown = new Map([
    [
      1,
      [
        { id: 2, similarity: 0.9, explanations: [] },
        { id: 3, similarity: 0.4, explanations: [] },
      ],
    ],
  ]);
  const parts = measureLikeness((film) => shown.get(film), behaviour);
  // All six people like film 1, so that who likes it is anybody: chance.
  expect(parts).toEqual([
    { similarity: 0.4, pairs: 1, share: 0.5 },
    { similarity: 0.9, pairs: 1, share: 0.5 },
  ]);
});

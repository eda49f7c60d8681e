import { expect, test } from 'vitest';
import type { Ratings } from '../../../pipeline/catalog/ratings.ts';
import { TASTE } from '../../../pipeline/recommend/config.ts';
import { recommend } from '../../../pipeline/recommend/recommend.ts';
import { coOccurrenceOf, findCoOccurrences, noCoOccurrences } from '../../../pipeline/recommend/taste.ts';
import { makeCatalog, makeFilm } from './made.ts';

/** Ratings of five stars, by user. */
function loved(byUser: Readonly<Record<number, readonly number[]>>, halfStars = 10): Ratings {
  const pairs = Object.entries(byUser).flatMap(([user, films]) =>
    films.map((film) => [Number(user), film] as const),
  );
  return {
    users: Uint32Array.from(pairs, ([user]) => user),
    films: Uint32Array.from(pairs, ([, film]) => film),
    halfStars: new Uint8Array(pairs.length).fill(halfStars),
  };
}

const films = [11, 22, 33].map((id) => makeFilm({ id, genres: ['Drama'] }));

/** What a person's liking counts, who likes so many films. */
const counts = (likes: number): number => (TASTE.userWeight / Math.log(10 + likes)) ** 2;

test('with as many tastes as people a co-occurrence is the shrunk cosine of the likers', () => {
  const coOccurrences = findCoOccurrences(films, loved({ 1: [11, 22], 2: [11, 22], 3: [11, 33] }));
  // Three people like the first film and two the second, both of them both.
  const cosine = (2 * counts(2)) / Math.sqrt((3 + TASTE.shrinkage) * (2 + TASTE.shrinkage));
  expect(coOccurrenceOf(coOccurrences, 0, 1).strength).toBeCloseTo(cosine, 6);
  expect(coOccurrenceOf(coOccurrences, 0, 1).people).toBe(2);
  expect(coOccurrenceOf(coOccurrences, 1, 0).strength).toBeCloseTo(
    coOccurrenceOf(coOccurrences, 0, 1).strength,
    6,
  );
});

test('one person makes no co-occurrence, nor do films that people did not like, nor films that are not in the catalogue', () => {
  const strength = (ratings: Ratings): number =>
    coOccurrenceOf(findCoOccurrences(films, ratings), 0, 2).strength;
  expect(strength(loved({ 1: [11, 33] }))).toBe(0);
  expect(
    coOccurrenceOf(findCoOccurrences(films, loved({ 1: [11, 22], 2: [11, 22] }, 7)), 0, 1).strength,
  ).toBe(0);
  expect(strength(loved({ 1: [11, 99], 2: [11, 99] }))).toBe(0);
  expect(coOccurrenceOf(noCoOccurrences(3), 0, 1).strength).toBe(0);
});

test('who likes everything says less of a pair than who likes little', () => {
  const many = Array.from({ length: 40 }, (_, index) => makeFilm({ id: 100 + index }));
  const catalog = [...films, ...many];
  const everything = catalog.map(({ id }) => id);
  const few = findCoOccurrences(catalog, loved({ 1: [11, 22], 2: [11, 22] }));
  const all = findCoOccurrences(catalog, loved({ 1: everything, 2: everything }));
  expect(coOccurrenceOf(all, 0, 1).strength).toBeLessThan(coOccurrenceOf(few, 0, 1).strength / 2);
});

test('what people love together is recommended first and says so', async () => {
  const catalog = makeCatalog(
    [1, 2, 3, 4, 5, 6, 7, 8].map((id) => makeFilm({ id, genres: ['Drama'], votes: 100 })),
  );
  const likes = Object.fromEntries(Array.from({ length: 30 }, (_, user) => [user + 1, [1, 7]]));
  const withRatings = await recommend(catalog, { ratings: loved(likes) });
  expect(withRatings.get(1)?.[0]?.id).toBe(7);
  expect(withRatings.get(1)?.[0]?.explanations).toContainEqual({
    kind: 'co-occurrence',
    texts: [],
    decade: null,
  });
  const others = withRatings.get(1)?.slice(1) ?? [];
  expect(
    others.flatMap(({ explanations }) => explanations).some(({ kind }) => kind === 'co-occurrence'),
  ).toBe(false);
});

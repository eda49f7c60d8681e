/**
 * What ratings say of pairs of films: how many people like both. A film that hardly anybody has rated says nothing
 * here, and is left to its content.
 */
import { LIKED, type Ratings } from '../catalog/ratings.ts';
import type { Film } from '../catalog/types.ts';
import { type Rows, shareFloat32, shareRows } from './shared.ts';

/** Films liked together with each film: rows of positions, each with how strong the co-occurrence is, 0–1. */
export interface CoOccurrences extends Rows {
  readonly strengths: Float32Array;
}

/** Added to the likers of both films, so that a few people's taste is not taken for everybody's. */
const SHRINKAGE = 20;
/** A pair that one person likes is no co-occurrence. */
const MIN_TOGETHER = 2;
export const KEPT_CO_OCCURRENCES = 100;
/** More people than this teach hardly more; they are taken evenly from the file. */
const MAX_USERS = 20_000;
/** The likes of one person that count: who likes everything says nothing of any pair. */
const MAX_LIKES = 500;

/**
 * The strongest co-occurrences of each film: c / √((n_i + k)·(n_j + k)), the cosine of two films' likers, shrunk.
 * c are the people who like both, n those who like each, k = 20.
 */
export function findCoOccurrences(films: readonly Film[], ratings: Ratings): CoOccurrences {
  const likes = likesByUser(films, ratings);
  const likers: number[][] = films.map(() => []);
  for (const [user, liked] of likes.entries()) for (const film of liked) likers[film]?.push(user);
  const together = new Uint32Array(films.length);
  const rows: number[][] = [];
  const strengths: number[] = [];
  for (const [film, users] of likers.entries()) {
    const touched: number[] = [];
    for (const user of users) {
      for (const other of likes[user] ?? []) {
        const before = together[other] ?? 0;
        if (before === 0) touched.push(other);
        together[other] = before + 1;
      }
    }
    const found: { other: number; strength: number }[] = [];
    for (const other of touched) {
      const c = together[other] ?? 0;
      together[other] = 0;
      if (other === film || c < MIN_TOGETHER) continue;
      const expected = Math.sqrt((users.length + SHRINKAGE) * ((likers[other]?.length ?? 0) + SHRINKAGE));
      found.push({ other, strength: c / expected });
    }
    const best = found
      .sort((a, b) => b.strength - a.strength || a.other - b.other)
      .slice(0, KEPT_CO_OCCURRENCES);
    rows.push(best.map(({ other }) => other));
    for (const { strength } of best) strengths.push(strength);
  }
  return { ...shareRows(rows), strengths: shareFloat32(strengths) };
}

/** The co-occurrences of films that nobody has rated. */
export function noCoOccurrences(films: number): CoOccurrences {
  return { ...shareRows(Array.from({ length: films }, () => [])), strengths: shareFloat32([]) };
}

/** How strongly two films are liked together, 0 where they are not. */
export function coOccurrenceOf(
  { starts, values, strengths }: CoOccurrences,
  film: number,
  other: number,
): number {
  for (let at = starts[film] ?? 0; at < (starts[film + 1] ?? 0); at++)
    if (values[at] === other) return strengths[at] ?? 0;
  return 0;
}

/** The positions of the films that each user likes, users in the order of their ids. */
function likesByUser(films: readonly Film[], { users, films: ids, halfStars }: Ratings): number[][] {
  const positions = new Map(films.map((film, position) => [film.id, position]));
  const likes = new Map<number, Set<number>>();
  for (let at = 0; at < users.length; at++) {
    const position = positions.get(ids[at] ?? 0);
    if (position === undefined || (halfStars[at] ?? 0) < LIKED) continue;
    const user = users[at] ?? 0;
    const own = likes.get(user) ?? new Set();
    likes.set(user, own.add(position));
  }
  const all = [...likes].sort(([a], [b]) => a - b);
  const every = Math.max(1, Math.ceil(all.length / MAX_USERS));
  return all
    .filter((_, index) => index % every === 0)
    .map(([, liked]) => [...liked].sort((a, b) => a - b).slice(0, MAX_LIKES));
}

/**
 * What ratings say of pairs of films: how many people like both. A film that hardly anybody has rated says nothing
 * here, and is left to its content.
 */
import { LIKED, type Ratings } from '../catalog/ratings.ts';
import type { Film } from '../catalog/types.ts';
import { type Rows, shareFloat32, shareRows } from './shared.ts';

/** Films liked together with each film: rows of positions, and beside each value how strong the tie is, 0–1. */
export interface Audience extends Rows {
  readonly ties: Float32Array;
}

/** Added to the likers of both films, so that a few people's taste is not taken for everybody's. */
const SHRINKAGE = 20;
/** A pair that one person likes is no tie. */
const MIN_TOGETHER = 2;
export const KEPT_TIES = 100;
/** More people than this teach hardly more; they are taken evenly from the file. */
const MAX_USERS = 20_000;
/** The likes of one person that count: who likes everything ties everything. */
const MAX_LIKES = 500;

/**
 * The strongest ties of each film: c / √((n_i + k)·(n_j + k)), the cosine of two films' likers, shrunk.
 * c are the people who like both, n those who like each, k = 20.
 */
export function findAudience(films: readonly Film[], ratings: Ratings): Audience {
  const likes = likesByUser(films, ratings);
  const likers: number[][] = films.map(() => []);
  for (const [user, liked] of likes.entries()) for (const film of liked) likers[film]?.push(user);
  const together = new Uint32Array(films.length);
  const rows: number[][] = [];
  const ties: number[] = [];
  for (const [film, users] of likers.entries()) {
    const touched: number[] = [];
    for (const user of users) {
      for (const other of likes[user] ?? []) {
        const before = together[other] ?? 0;
        if (before === 0) touched.push(other);
        together[other] = before + 1;
      }
    }
    const found: { other: number; tie: number }[] = [];
    for (const other of touched) {
      const c = together[other] ?? 0;
      together[other] = 0;
      if (other === film || c < MIN_TOGETHER) continue;
      const expected = Math.sqrt((users.length + SHRINKAGE) * ((likers[other]?.length ?? 0) + SHRINKAGE));
      found.push({ other, tie: c / expected });
    }
    const best = found.sort((a, b) => b.tie - a.tie || a.other - b.other).slice(0, KEPT_TIES);
    rows.push(best.map(({ other }) => other));
    for (const { tie } of best) ties.push(tie);
  }
  return { ...shareRows(rows), ties: shareFloat32(ties) };
}

/** An audience that knows nothing. */
export function noAudience(films: number): Audience {
  return { ...shareRows(Array.from({ length: films }, () => [])), ties: shareFloat32([]) };
}

/** How strongly people tie two films, 0 where they do not. */
export function tieBetween({ starts, values, ties }: Audience, film: number, other: number): number {
  for (let at = starts[film] ?? 0; at < (starts[film + 1] ?? 0); at++)
    if (values[at] === other) return ties[at] ?? 0;
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

/** What people's ratings say of pairs of films: who likes what, and how relevant one film is to another. */
import { LIKED, type Ratings } from '../../catalog/ratings.ts';

/** Films with fewer likers are no queries. */
const MIN_LIKERS = 5;
/** Pairs liked together by fewer people are not relevant. */
const MIN_TOGETHER = 2;
/** Shrinks the relevance of pairs that few people like together. */
const SHRINKAGE = 10;

export type UserGroup = 'even' | 'odd' | 'all';

export interface Behaviour {
  /** TMDB ids of the films with at least 5 likers, ascending. */
  readonly queries: readonly number[];
  /** By TMDB id: the users who like it, ascending. */
  readonly likers: ReadonlyMap<number, readonly number[]>;
  /** By user: the TMDB ids that the user likes. */
  readonly liked: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The ratings of one group of users, told apart by the parity of their ids. */
export function ofUsers(ratings: Ratings, group: UserGroup): Ratings {
  if (group === 'all') return ratings;
  const parity = group === 'even' ? 0 : 1;
  const kept = [...ratings.users.keys()].filter((at) => (ratings.users[at] ?? 0) % 2 === parity);
  return {
    users: Uint32Array.from(kept, (at) => ratings.users[at] ?? 0),
    films: Uint32Array.from(kept, (at) => ratings.films[at] ?? 0),
    halfStars: Uint8Array.from(kept, (at) => ratings.halfStars[at] ?? 0),
  };
}

/** Who likes (rates with four stars or more) which films. */
export function behaviourOf(ratings: Ratings): Behaviour {
  const liked = new Map<number, Set<number>>();
  for (let at = 0; at < ratings.users.length; at++) {
    if ((ratings.halfStars[at] ?? 0) < LIKED) continue;
    const user = ratings.users[at] ?? 0;
    const films = liked.get(user) ?? new Set();
    liked.set(user, films.add(ratings.films[at] ?? 0));
  }
  const likers = new Map<number, number[]>();
  for (const user of [...liked.keys()].sort((a, b) => a - b)) {
    for (const film of liked.get(user) ?? []) {
      const users = likers.get(film);
      if (users === undefined) likers.set(film, [user]);
      else users.push(user);
    }
  }
  const queries = [...likers]
    .filter(([, users]) => users.length >= MIN_LIKERS)
    .map(([film]) => film)
    .sort((a, b) => a - b);
  return { queries, likers, liked };
}

/**
 * How relevant each film is to the people who like this one: c/√(n_i·n_j) · c/(c+10), with c the users who like both
 * and n the likers of each. Films of relevance 0 (c < 2) are left out.
 */
export function relevanceTo(film: number, { likers, liked }: Behaviour): Map<number, number> {
  const together = new Map<number, number>();
  const own = likers.get(film) ?? [];
  for (const user of own) {
    for (const other of liked.get(user) ?? [])
      if (other !== film) together.set(other, (together.get(other) ?? 0) + 1);
  }
  const relevance = new Map<number, number>();
  for (const [other, c] of together) {
    if (c < MIN_TOGETHER) continue;
    const expected = Math.sqrt(own.length * (likers.get(other)?.length ?? 1));
    relevance.set(other, ((c / expected) * c) / (c + SHRINKAGE));
  }
  return relevance;
}

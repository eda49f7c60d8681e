/** Orders of films. Ties are decided by id, so that the same films always have one order. */
import type { Film } from './types.ts';

/** Most voted first, then by id. */
export function byVotes(a: Film, b: Film): number {
  return b.votes - a.votes || a.id - b.id;
}

/** Oldest first, then by id. */
export function byDate(a: Film, b: Film): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id;
}

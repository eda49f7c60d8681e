/** Orders of films. Ties are decided by id, so that the same films always have one order. */

/**
 * Most voted first, then by id.
 * @example byVotes({ id: 862, votes: 5415 }, { id: 27205, votes: 14075 }) // => 8660
 */
export function byVotes(a: { id: number; votes: number }, b: { id: number; votes: number }): number {
  return b.votes - a.votes || a.id - b.id;
}

/**
 * Oldest first, then by id.
 * @example byDate({ id: 862, date: '1995-10-30' }, { id: 949, date: '1995-12-15' }) // => -1
 */
export function byDate(a: { id: number; date: string }, b: { id: number; date: string }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id;
}

import { describe, expect, it } from 'vitest';
import type { Film } from '../../../pipeline/catalog/types.ts';
import { byDate, byVotes } from '../../../pipeline/common/order.ts';

/** As much of films as their orders look at. */
function films(...list: [id: number, votes: number, date: string][]): Film[] {
  return list.map(([id, votes, date]) => ({ id, votes, date }) as Film);
}

const idsOf = (list: readonly Film[]): number[] => list.map(({ id }) => id);

describe('films in order', () => {
  const some = films(
    [4, 10, '1999-12-31'],
    [2, 10, '2000-01-01'],
    [3, 500, '2000-01-01'],
    [1, 0, '1874-12-09'],
  );

  it('of votes: the most voted first, and of equals the lower id', () => {
    expect(idsOf(some.toSorted(byVotes))).toEqual([3, 2, 4, 1]);
  });

  it('of date: the oldest first, and of one day the lower id', () => {
    expect(idsOf(some.toSorted(byDate))).toEqual([1, 4, 2, 3]);
  });

  it.each([byVotes, byDate])('the same whatever order they came in (%o)', (order) => {
    expect(idsOf(some.toReversed().sort(order))).toEqual(idsOf(some.toSorted(order)));
  });
});

import { expect, it } from 'vitest';
import { doubtfulReturns } from '../../../pipeline/catalog/returns.ts';

/** Films that every year from 1946 to 1956 took in so much. */
const usual = Array.from({ length: 11 }, (_, year) => ({ year: 1946 + year, budget: 3e6, revenue: 250e6 }));

it('doubts a return over 100 of takings over twice those of any film of its time', () => {
  const alice = { year: 1951, budget: 3e6, revenue: 572e6 };
  expect(doubtfulReturns([...usual, alice])).toEqual([alice]);
});

it.each([
  ['takings that another film of its time comes near', { year: 1951, budget: 3e6, revenue: 490e6 }],
  ['a return that is not so high', { year: 1951, budget: 6e6, revenue: 572e6 }],
  ['a budget that is none', { year: 1951, budget: 1, revenue: 572e6 }],
  ['a film of whose time little is known', { year: 1971, budget: 3e6, revenue: 572e6 }],
])('believes %s', (_, film) => {
  expect(doubtfulReturns([...usual, film])).toEqual([]);
});

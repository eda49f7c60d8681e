import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, dollars, percent } from '../../../notebooks/lib/numbers.ts';
import { histogram, median, quantile, ranks, spearman, tally } from '../../../notebooks/lib/statistics.ts';

describe('statistics', () => {
  it('finds the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  });

  it('gives tied values the mean of their ranks', () => {
    expect(ranks([10, 20, 10, 30])).toEqual([1.5, 3, 1.5, 4]);
  });

  it('correlates ranks: 1 for any growing function, −1 for any falling one', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(distinct, (values) => {
        const grown = values.map((value) => value ** 3);
        const fallen = values.map((value) => -Math.log(value));
        expect(spearman(values, grown)).toBeCloseTo(1);
        expect(spearman(values, fallen)).toBeCloseTo(-1);
      }),
    );
  });

  it('counts each value within the limits in one bin', () => {
    expect(histogram([0, 4.9, 5, 9.99, 10, -1], 0, 10, 5).map(({ count }) => count)).toEqual([2, 2]);
  });

  it('counts keys, most frequent first', () => {
    expect(tally(['b', 'a', 'c', 'c', 'a'])).toEqual([
      ['a', 2],
      ['c', 2],
      ['b', 1],
    ]);
  });
});

it('writes numbers as Spanish does', () => {
  expect(decimal(45_346)).toBe('45.346');
  expect(decimal(5909)).toBe('5.909');
  expect(decimal(-0.43, 2)).toBe('−0,43');
  expect(percent(0.2964)).toBe('29,6\u00a0%');
  expect(dollars(8_500_000)).toBe('8,5\u00a0M$');
});

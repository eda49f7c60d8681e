import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOf, round4 } from '../../../pipeline/common/money.ts';

describe("a film's return", () => {
  it.each([
    [2_000_000, 6_000_000, { ratio: 3, known: true, profit: 4_000_000 }],
    [6_000_000, 2_000_000, { ratio: 1 / 3, known: true, profit: -4_000_000 }],
    [1000, 1000, { ratio: 1, known: true, profit: 0 }],
    [999, 1_000_000, { ratio: 0, known: false, profit: 0 }],
    [1_000_000, 999, { ratio: 0, known: false, profit: 0 }],
    [0, 5_000_000, { ratio: 0, known: false, profit: 0 }],
    [5_000_000, 0, { ratio: 0, known: false, profit: 0 }],
    [1, 8_500_000, { ratio: 0, known: false, profit: 0 }],
  ])('of %d that brought %d', (budget, revenue, money) => {
    expect(moneyOf({ budget, revenue })).toEqual(money);
  });

  it('is known when both figures are at least 1,000 dollars, and then gives back the revenue', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (budget, revenue) => {
        const { ratio, known, profit } = moneyOf({ budget, revenue });
        expect(known).toBe(Math.min(budget, revenue) >= 1000);
        expect(known ? ratio * budget : 0).toBeCloseTo(known ? revenue : ratio);
        expect(profit).toBe(known ? revenue - budget : 0);
      }),
    );
  });

  it('has four decimals when shown', () => {
    expect([1 / 3, 2 / 3, 12, 0, 177.447_31, 1.000_05].map(round4)).toEqual([
      0.3333, 0.6667, 12, 0, 177.4473, 1.0001,
    ]);
  });
});

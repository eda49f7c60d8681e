import { DataFrame } from 'danfojs-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBy, descending, numbersOf, recordsOf, where } from '../../../notebooks/lib/data.ts';
import { decimal } from '../../../notebooks/lib/numbers.ts';
import { median, quantile, ranks, spearman } from '../../../notebooks/lib/statistics.ts';

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

  it('leaves out of a correlation the pairs of which one value is unknown', () => {
    expect(spearman([1, 2, 3, 100], [1, 2, 3, Number.NaN])).toBeCloseTo(1);
    expect(spearman([1, 2, 3, Number.NaN], [3, 2, 1, 0])).toBeCloseTo(-1);
  });
});

describe('frames', () => {
  const frame = new DataFrame({ n: [1, 2, 3, 4], name: ['a', 'b', 'c', 'd'] });

  it('filtered twice hold the rows that were asked for', () => {
    const even = where(
      frame,
      frame.n.apply((n: number) => n % 2 === 0),
    );
    expect(where(even, even.n.gt(2)).name.values).toEqual(['d']);
    expect(where(descending(frame, 'n'), [true, false, false, true]).name.values).toEqual(['d', 'a']);
  });

  it('count each value, most frequent first, with the sum of what goes with it', () => {
    const counts = countBy(['b', 'a', 'c', 'c', 'a'], [1, 2, 3, 4, 5]);
    expect(counts.valor.values).toEqual(['a', 'c', 'b']);
    expect(counts.veces.values).toEqual([2, 2, 1]);
    expect(counts.suma.values).toEqual([7, 7, 1]);
  });

  it('have unknown numbers as NaN, and the records of a nested cell by the project’s reader', () => {
    expect(numbersOf(new DataFrame({ x: [1, null, 3] }), 'x')).toEqual([1, Number.NaN, 3]);
    expect(recordsOf(`[{'id': 1, 'name': "Ocean's Eleven"}, None]`)).toEqual([
      { id: 1, name: "Ocean's Eleven" },
    ]);
    expect(recordsOf("{'id': 1}")).toEqual([{ id: 1 }]);
    expect(recordsOf('no es una lista')).toEqual([]);
  });
});

it('writes numbers as Spanish does', () => {
  expect(decimal(45_346)).toBe('45.346');
  expect(decimal(5909)).toBe('5.909');
  expect(decimal(-0.43, 2)).toBe('−0,43');
});

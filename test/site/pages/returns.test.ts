import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barClass } from '../../../site/bars.ts';
import { medianOf, outliersOf, type ReturnPoint, readPoints, writePoints } from '../../../site/returns.ts';

it('writes points into an attribute and reads them back', () => {
  const point: fc.Arbitrary<ReturnPoint> = fc.tuple(
    fc.integer({ min: 1874, max: 2020 }),
    fc.double({ min: 0.0001, max: 1e6, noNaN: true }),
    fc.string({ minLength: 1 }).filter((title) => !/[\t\n]/.test(title)),
    fc.constantFrom<0 | 1>(0, 1),
  );
  fc.assert(
    fc.property(fc.array(point), (points) => {
      expect(readPoints(writePoints(points))).toEqual(points);
    }),
  );
});

it('names the films farthest from the median, above or below', () => {
  const points: ReturnPoint[] = [
    [1990, 2, 'Usual', 0],
    [1991, 0.01, 'Ruin', 0],
    [1992, 3, 'Good', 0],
    [1993, 100, 'Triumph', 0],
  ];
  expect(outliersOf(points, 2.5).map(([, , title]) => title)).toEqual(['Ruin', 'Triumph']);
});

it('takes the middle of an odd number of values and the mean of the two middle ones of an even number', () => {
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 3])).toBe(2.5);
  expect(medianOf([])).toBe(0);
});

it('shows the least part as a little and more than the whole as the whole', () => {
  expect(barClass(0)).toBe('w0');
  expect(barClass(0.0001)).toBe('w1');
  expect(barClass(0.5)).toBe('w25');
  expect(barClass(7)).toBe('w50');
});

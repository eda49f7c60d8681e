import { expect, it } from 'vitest';
import { medianOf } from '../../../pipeline/common/statistics.ts';

it('takes the middle of an odd number of values and the mean of the two middle ones of an even number', () => {
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 3])).toBe(2.5);
  expect(medianOf([])).toBe(0);
});

/** The arithmetic of danfojs, which it does with the tensors that notebooks/tensors gives it. */
import { DataFrame, MinMaxScaler, Series, StandardScaler } from 'danfojs-node';
import { describe, expect, it } from 'vitest';

const left = new DataFrame([
  [1, 2],
  [3, 4],
]);
const right = new DataFrame([
  [5, 0],
  [-3, 4],
]);

describe('danfojs, with the tensors of the notebooks', () => {
  it('pairs the numbers of two frames', () => {
    const { values } = left.add(right);
    expect(values).toEqual([
      [6, 2],
      [0, 8],
    ]);
    expect(left.sub(right).values[0]).toEqual([-4, 2]);
    expect(left.pow(right).values[1]).toEqual([3 ** -3, 256]);
    // TensorFlow keeps 32 bits, and would answer 2787965184.
    expect(new DataFrame([[2_787_965_087]]).add(0).values).toEqual([[2_787_965_087]]);
  });

  it('lends a number, a row or a column to all of the other', () => {
    expect(right.mul(2).values[1]).toEqual([-6, 8]);
    expect(right.add(new Series([7, 8]), { axis: 0 }).values).toEqual([
      [12, 7],
      [5, 12],
    ]);
    expect(right.add([7, 8] as unknown as Series, { axis: 1 }).values).toEqual([
      [12, 8],
      [4, 12],
    ]);
  });

  it('divides, with the divisor’s sign left over and nothing where it is zero', () => {
    expect(left.divNoNan(right).values[0]).toEqual([0.2, 0]);
    expect(left.mod(right).values[1]).toEqual([0, 0]);
    expect(new DataFrame([[-7]]).mod(3).values).toEqual([[2]]);
  });

  it('compares', () => {
    expect(left.gt(right).values).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(left.le(2).values[0]).toEqual([true, true]);
    expect(left.eq(right).values[1]).toEqual([false, true]);
  });

  it('finds the place of the greatest and the least', () => {
    const series = new Series([3, 9, -1]);
    expect([series.argMax(), series.argMin()]).toEqual([1, 2]);
  });

  it('scales columns to 0–1, and to mean 0 and deviation 1', () => {
    expect(new MinMaxScaler().fitTransform([1, 2, 5])).toEqual([0, 0.25, 1]);
    expect(new StandardScaler().fitTransform(left).values).toEqual([
      [-1, -1],
      [1, 1],
    ]);
  });

  it('takes samples that are the same for the same seed', async () => {
    const frame = new DataFrame(Array.from({ length: 50 }, (_, id) => [id]));
    const sample = async (seed: number): Promise<number[]> =>
      ((await frame.sample(20, { seed })).values as number[][]).flat();
    const first = await sample(1);
    expect(new Set(first).size).toBe(20);
    expect(await sample(1)).toEqual(first);
    expect(await sample(2)).not.toEqual(first);
  });
});

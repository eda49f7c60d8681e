/** Numbers that threads share without copying. */

/** Copies numbers into memory that worker threads can read too. */
export function shareUint32(numbers: ArrayLike<number>): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(numbers.length * 4));
  shared.set(numbers);
  return shared;
}

/** As {@link shareUint32}, for fractions. */
export function shareFloat32(numbers: ArrayLike<number>): Float32Array {
  const shared = new Float32Array(new SharedArrayBuffer(numbers.length * 4));
  shared.set(numbers);
  return shared;
}

/** Rows of numbers of different lengths: row r is `values` from `starts[r]` to `starts[r + 1]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Lays out lists as rows in shared memory. */
export function shareRows(lists: readonly (readonly number[])[]): Rows {
  const starts = shareUint32(new Uint32Array(lists.length + 1));
  let total = 0;
  for (const [row, list] of lists.entries()) {
    total += list.length;
    starts[row + 1] = total;
  }
  const values = shareUint32(new Uint32Array(total));
  for (const [row, list] of lists.entries()) values.set(list, starts[row]);
  return { starts, values };
}

/** Numbers that threads share without copying. */

/** Zeros in memory that worker threads can read and write too. */
export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(4 * length));
}

/** As {@link sharedUint32}, for fractions. */
export function sharedFloat32(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(4 * length));
}

/** Copies numbers into memory that worker threads can read too. */
export function shareUint32(numbers: ArrayLike<number>): Uint32Array {
  const shared = sharedUint32(numbers.length);
  shared.set(numbers);
  return shared;
}

/** As {@link shareUint32}, for fractions. */
export function shareFloat32(numbers: ArrayLike<number>): Float32Array {
  const shared = sharedFloat32(numbers.length);
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
  const starts = sharedUint32(lists.length + 1);
  for (const [row, list] of lists.entries()) starts[row + 1] = (starts[row] ?? 0) + list.length;
  const values = sharedUint32(starts[lists.length] ?? 0);
  for (const [row, list] of lists.entries()) values.set(list, starts[row]);
  return { starts, values };
}

/** Statistics over plain numbers. */

/**
 * The middle value, or the mean of the two middle ones; 0 of none.
 * @example medianOf([4, 1, 2, 3]) // => 2.5
 */
export function medianOf(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? 0;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? 0) + upper) / 2;
}

/** How far a column's distribution has moved. */

const PARTS = 10;
/** A part that one side lacks would weigh without end. */
const LEAST_SHARE = 1e-4;

/**
 * The population stability index of two lists of values: figures are divided at the deciles of the first list, names
 * are counted one by one. 0 where they are distributed alike; null where one has no values.
 * Source: Siddiqi, Credit Risk Scorecards (2006), ch. 8.
 * @example stability([1, 2, 3], [1, 2, 3]) // => 0
 */
export function stability(
  before: readonly (number | string)[],
  after: readonly (number | string)[],
): number | null {
  if (before.length === 0 || after.length === 0) return null;
  const bounds = typeof before[0] === 'number' ? deciles(before as readonly number[]) : null;
  const partOf = (value: number | string): number | string =>
    bounds === null ? value : bounds.findLastIndex((bound) => bound <= Number(value));
  const [old, now] = [sharesOf(before, partOf), sharesOf(after, partOf)];
  let index = 0;
  for (const part of new Set([...old.keys(), ...now.keys()])) {
    const p = Math.max(LEAST_SHARE, old.get(part) ?? 0);
    const q = Math.max(LEAST_SHARE, now.get(part) ?? 0);
    index += (q - p) * Math.log(q / p);
  }
  return index;
}

function deciles(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return Array.from(
    { length: PARTS - 1 },
    (_, place) => sorted[Math.floor((sorted.length * (place + 1)) / PARTS)] ?? 0,
  );
}

function sharesOf<T, P>(values: readonly T[], partOf: (value: T) => P): Map<P, number> {
  const shares = new Map<P, number>();
  for (const value of values) {
    const part = partOf(value);
    shares.set(part, (shares.get(part) ?? 0) + 1 / values.length);
  }
  return shares;
}

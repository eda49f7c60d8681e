/** The few statistics that the notebooks need, over plain arrays. */

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The value below which a share `q` of the values lies, interpolated (type 7 of Hyndman and Fan, 1996). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Spearman's rank correlation, from −1 to 1: Pearson's correlation of the ranks, where ties share the mean of
 * their ranks. Ranks, since money and votes span seven orders of magnitude and a few giants would decide alone.
 */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return pearson(ranks(a), ranks(b));
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const [x, y] = [value - meanA, (b[index] ?? 0) - meanB];
    both += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return squareA === 0 || squareB === 0 ? 0 : both / Math.sqrt(squareA * squareB);
}

/** Ranks from 1; ties share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end += 1;
    for (const { index } of order.slice(start, end + 1)) result[index] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return result;
}

export interface Bin {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly count: number;
}

/** Counts of values in bins of one width, from `from` to `to`; what lies outside is not counted. */
export function histogram(values: readonly number[], from: number, to: number, width: number): Bin[] {
  const counts = new Array<number>(Math.ceil((to - from) / width)).fill(0);
  for (const value of values) {
    const bin = Math.floor((value - from) / width);
    if (value < to && bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({ from: from + bin * width, to: from + (bin + 1) * width, count }));
}

/** How often each key occurs, most frequent first; equals in alphabetical order. */
export function tally<Key extends string | number>(keys: Iterable<Key>): [key: Key, count: number][] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;

/**
 * The mean and its 95 % confidence interval by the bootstrap (Efron, 1979): the means of resamples with replacement,
 * between their 2.5 % and 97.5 % quantiles. The same values give the same interval.
 */
export function bootstrapMean(values: readonly number[]): Interval {
  const next = randomPositions(values.length);
  const means = Array.from({ length: RESAMPLES }, () => {
    let total = 0;
    for (let draw = 0; draw < values.length; draw += 1) total += values[next()] ?? 0;
    return total / Math.max(1, values.length);
  });
  return { mean: mean(values), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/** Positions below `count`, from a fixed seed (xorshift32: Marsaglia, 2003). */
function randomPositions(count: number): () => number {
  let state = 2_463_534_242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * count);
  };
}

/** How sure a mean is, had other films been asked for (Efron & Tibshirani, 1993). */

export interface MeanWithInterval {
  readonly mean: number;
  /** The 95 % interval of the mean. */
  readonly low: number;
  readonly high: number;
}

/** The mean of some values and its interval by the bootstrap, the same each time; all 0 where there is none. */
export function bootstrapMean(values: readonly number[], resamples: number): MeanWithInterval {
  if (values.length === 0) return { mean: 0, low: 0, high: 0 };
  let state = 1;
  const draw = (): number => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % values.length;
  };
  const meanOf = (next: () => number): number => values.reduce((sum) => sum + next(), 0) / values.length;
  let at = 0;
  const mean = meanOf(() => values[at++] ?? 0);
  const means = Float64Array.from({ length: resamples }, () => meanOf(() => values[draw()] ?? 0)).sort();
  return {
    mean,
    low: means[Math.floor(0.025 * resamples)] ?? 0,
    high: means[Math.floor(0.975 * resamples)] ?? 0,
  };
}

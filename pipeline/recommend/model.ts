/** How much each feature of a pair counts for: the score by which candidates are ranked. */
import { FEATURE_COUNT, PAIR_FEATURES } from './pairs.ts';

const WEIGHTS: Readonly<Record<string, number>> = {
  saga: 3,
  director: 1.2,
  cast: 1.5,
  genres: 0.8,
  keywords: 1.8,
  text: 1,
  companies: 0.4,
  countries: 0.2,
  language: 0.3,
  'years 3': 0.2,
  'years 10': 0.4,
  'years 30': 0.3,
  votes: 0.3,
  'votes gap': -0.1,
  score: 0.3,
};
const VECTOR = Float64Array.from(PAIR_FEATURES, (name) => WEIGHTS[name] ?? 0);

/** Writes the scores of the first `count` rows of `PairMeter.measure`: the higher, the better the recommendation. */
export function scoreRows(rows: Float32Array, count: number, scores: Float32Array): void {
  for (let row = 0; row < count; row++) {
    const start = row * FEATURE_COUNT;
    let sum = 0;
    for (let column = 0; column < FEATURE_COUNT; column++)
      sum += (VECTOR[column] ?? 0) * (rows[start + column] ?? 0);
    scores[row] = sum;
  }
}

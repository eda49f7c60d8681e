/** How much each feature of a pair counts for: the score by which candidates are ranked. */
import { FEATURE_COUNT, PAIR_FEATURES, type PairFeature } from './pairs.ts';

const WEIGHTS: Readonly<Record<PairFeature, number>> = {
  saga: 3,
  director: 1.2,
  cast: 1.5,
  genres: 0.8,
  keywords: 1.8,
  text: 1,
  companies: 0.4,
  countries: 0.2,
  language: 0.3,
  years5: 0.4,
  years20: 0.6,
  votes: 0.3,
  votesGap: -0.1,
  votesAbove: 0,
  score: 0.3,
  scoreGap: 0,
};
const VECTOR = Float64Array.from(PAIR_FEATURES, (name) => WEIGHTS[name]);

/** The scores of the rows of `PairMeter.measure`: the higher, the better the recommendation. */
export function scoreRows(rows: Float32Array): Float32Array {
  const scores = new Float32Array(rows.length / FEATURE_COUNT);
  for (let row = 0; row < scores.length; row++) {
    let sum = 0;
    for (let column = 0; column < FEATURE_COUNT; column++)
      sum += (VECTOR[column] ?? 0) * (rows[row * FEATURE_COUNT + column] ?? 0);
    scores[row] = sum;
  }
  return scores;
}

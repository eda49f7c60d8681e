/**
 * How good a recommendation is, from the features of the pair: weights learned from people's behaviour
 * (`weights.ts`), and a prior. Behaviour alone would recommend whatever everybody likes; the prior asks that the two
 * films have something to do with each other. It counts in full up to ENOUGH, since beyond that people do not care
 * how alike two films are.
 */
import { FEATURE_COUNT, PAIR_FEATURES } from './pairs.ts';
import { BIASES, OUTPUTS, WEIGHTS } from './weights.ts';

/** The prior: what makes two films alike, by judgement. A genre that only one of them has sets them apart. */
const PRIOR: Readonly<Record<string, number>> = {
  director: 1.2,
  cast: 1.5,
  genres: 1,
  keywords: 1.8,
  text: 1,
  companies: 0.4,
  countries: 0.2,
  'years 30': 0.6,
  'one Animation': -0.8,
  'one Comedy': -0.4,
  'one Crime': -0.3,
  'one Documentary': -1,
  'one Family': -0.3,
  'one Horror': -1,
  'one Music': -0.2,
  'one Romance': -0.3,
  'one Science Fiction': -0.3,
  'one War': -0.2,
  'one Western': -0.4,
};
const ENOUGH = 0.9;
const UP_TO_ENOUGH = 2;
const BEYOND = 0.4;

/** Added for films of one saga: whoever liked one wants to know of the others, and they are few. */
export const SAME_SAGA = 6;
const SAGA = PAIR_FEATURES.indexOf('saga');
/** For films of one language, were no other film in it: a world of its own, which ratings know little of. */
const SAME_RARE_LANGUAGE = 8;
const RARE_LANGUAGE = PAIR_FEATURES.indexOf('rare language');

/** Found on a quarter of the users, by what another quarter likes. */
const CO_OCCURRENCE_WEIGHT = 4;
const WEAK_CO_OCCURRENCE = 0.1;

const HIDDEN = OUTPUTS.length;
/** What a pair's features are added up to: the hidden units, what goes straight to the score, and the prior. */
export const UNITS = HIDDEN + 2;
const PLAIN = HIDDEN;
const PRIOR_UNIT = HIDDEN + 1;
const DIRECT = Float64Array.from(PAIR_FEATURES, (name) => WEIGHTS[name]?.[0] ?? 0);
/** By feature, then hidden unit. */
const TO_HIDDEN = Float64Array.from(
  PAIR_FEATURES.flatMap((name) =>
    Array.from({ length: HIDDEN }, (_, unit) => WEIGHTS[name]?.[unit + 1] ?? 0),
  ),
);
/** By feature, what it adds beyond what was learned. */
const ADDED = Float64Array.from(PAIR_FEATURES.keys(), (column) =>
  column === SAGA ? SAME_SAGA : column === RARE_LANGUAGE ? SAME_RARE_LANGUAGE : 0,
);
const PRIOR_VECTOR = Float64Array.from(PAIR_FEATURES, (name) => PRIOR[name] ?? 0);

/**
 * Writes the scores of the first `count` rows of `FeatureExtractor.extract`: the higher, the better the
 * recommendation. This is what a score is; `scorer.ts` has a faster way to the same numbers.
 */
export function scoreRows(rows: Float32Array, count: number, scores: Float32Array): void {
  const sums = new Float64Array(UNITS);
  for (let row = 0; row < count; row++) {
    sums.fill(0);
    for (let column = 0; column < FEATURE_COUNT; column++) {
      const value = rows[row * FEATURE_COUNT + column] ?? 0;
      if (value === 0) continue;
      for (let unit = 0; unit < HIDDEN; unit++)
        sums[unit] = (sums[unit] ?? 0) + (TO_HIDDEN[column * HIDDEN + unit] ?? 0) * value;
      sums[PLAIN] = (sums[PLAIN] ?? 0) + ((DIRECT[column] ?? 0) + (ADDED[column] ?? 0)) * value;
      sums[PRIOR_UNIT] = (sums[PRIOR_UNIT] ?? 0) + (PRIOR_VECTOR[column] ?? 0) * value;
    }
    scores[row] = combine(sums);
  }
}

/** How much a co-occurrence of strength 0–1 adds to the score of two films. */
export function scoreCoOccurrence(strength: number): number {
  return CO_OCCURRENCE_WEIGHT * Math.log1p(strength / WEAK_CO_OCCURRENCE);
}

const UNIT_WEIGHTS = new Map(
  PAIR_FEATURES.map((name, column) => [
    name,
    Float64Array.of(
      ...TO_HIDDEN.subarray(column * HIDDEN, (column + 1) * HIDDEN),
      (DIRECT[column] ?? 0) + (ADDED[column] ?? 0),
      PRIOR_VECTOR[column] ?? 0,
    ),
  ]),
);

/** How much a feature adds to each unit. @throws {RangeError} if there is no such feature */
export function weightsOf(feature: string): Float64Array {
  const weights = UNIT_WEIGHTS.get(feature);
  if (weights === undefined) throw new RangeError(`no feature is named ${feature}`);
  return weights;
}

/** The score of a pair from the sums of its units, as {@link scoreRows} gives it. */
export function combine(sums: Float64Array): number {
  let score = sums[PLAIN] ?? 0;
  for (let unit = 0; unit < HIDDEN; unit++) {
    const value = (sums[unit] ?? 0) + (BIASES[unit] ?? 0);
    if (value > 0) score += (OUTPUTS[unit] ?? 0) * value;
  }
  const prior = sums[PRIOR_UNIT] ?? 0;
  return score + UP_TO_ENOUGH * Math.min(prior, ENOUGH) + BEYOND * prior;
}

/**
 * How good a recommendation is, from the features of the pair: what people's behaviour taught (`weights.ts`), and
 * sense. Behaviour alone would recommend whatever everybody likes; sense asks that the two films have something to do
 * with each other. It counts in full up to ENOUGH, since beyond that people do not care how alike two films are.
 */
import { FEATURE_COUNT, PAIR_FEATURES } from './pairs.ts';
import { BIASES, OUTPUTS, WEIGHTS } from './weights.ts';

/** What makes two films alike, by judgement. A genre that only one of them has sets them apart. */
const SENSE: Readonly<Record<string, number>> = {
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
const TIE = 4;
const WEAK_TIE = 0.1;

const HIDDEN = OUTPUTS.length;
/** Units summed side by side: one sum alone would wait for its own last addition at each step. HIDDEN is a multiple. */
const SIDE_BY_SIDE = 4;
const DIRECT = Float64Array.from(PAIR_FEATURES, (name) => WEIGHTS[name]?.[0] ?? 0);
/** By feature, then hidden unit. */
const TO_HIDDEN = Float64Array.from(
  PAIR_FEATURES.flatMap((name) =>
    Array.from({ length: HIDDEN }, (_, unit) => WEIGHTS[name]?.[unit + 1] ?? 0),
  ),
);
const SENSE_VECTOR = Float64Array.from(PAIR_FEATURES, (name) => SENSE[name] ?? 0);

/** Writes the scores of the first `count` rows of `PairMeter.measure`: the higher, the better the recommendation. */
export function scoreRows(rows: Float32Array, count: number, scores: Float32Array): void {
  // Most of a row is zeros, genres and eras that the films are not of: only the rest is gone through for each unit.
  const columns = new Uint32Array(FEATURE_COUNT);
  const values = new Float64Array(FEATURE_COUNT);
  for (let row = 0; row < count; row++) {
    const start = row * FEATURE_COUNT;
    let filled = 0;
    let learned = 0;
    let sense = 0;
    for (let column = 0; column < FEATURE_COUNT; column++) {
      const value = rows[start + column] ?? 0;
      if (value === 0) continue;
      columns[filled] = column;
      values[filled++] = value;
      learned += (DIRECT[column] ?? 0) * value;
      sense += (SENSE_VECTOR[column] ?? 0) * value;
    }
    for (let unit = 0; unit < HIDDEN; unit += SIDE_BY_SIDE) {
      let a = BIASES[unit] ?? 0;
      let b = BIASES[unit + 1] ?? 0;
      let c = BIASES[unit + 2] ?? 0;
      let d = BIASES[unit + 3] ?? 0;
      for (let at = 0; at < filled; at++) {
        const from = (columns[at] ?? 0) * HIDDEN + unit;
        const value = values[at] ?? 0;
        a += (TO_HIDDEN[from] ?? 0) * value;
        b += (TO_HIDDEN[from + 1] ?? 0) * value;
        c += (TO_HIDDEN[from + 2] ?? 0) * value;
        d += (TO_HIDDEN[from + 3] ?? 0) * value;
      }
      if (a > 0) learned += (OUTPUTS[unit] ?? 0) * a;
      if (b > 0) learned += (OUTPUTS[unit + 1] ?? 0) * b;
      if (c > 0) learned += (OUTPUTS[unit + 2] ?? 0) * c;
      if (d > 0) learned += (OUTPUTS[unit + 3] ?? 0) * d;
    }
    const ties =
      SAME_SAGA * (rows[start + SAGA] ?? 0) + SAME_RARE_LANGUAGE * (rows[start + RARE_LANGUAGE] ?? 0);
    scores[row] = learned + ties + UP_TO_ENOUGH * Math.min(sense, ENOUGH) + BEYOND * sense;
  }
}

/** How much a tie of strength 0–1 between the audiences of two films adds to their score. */
export function scoreTie(tie: number): number {
  return TIE * Math.log1p(tie / WEAK_TIE);
}

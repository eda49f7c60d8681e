/**
 * How good a recommendation is: the sum of a pair's features, each times its weight. The only place where a score is
 * made. Weights are learned from people's behaviour (`weights.ts`), with what is added by judgement where
 * that is silent (`JUDGED`). In the first places of a list the kinship of the two films counts besides (`KINSHIP`).
 */
import { JUDGED, KINSHIP } from './config.ts';
import { FEATURES, type FeatureSources, PairFeatures } from './features.ts';
import { WEIGHTS } from './weights.ts';

/** The weight of each feature, in the order of `FEATURES`. */
export const WEIGHTS_IN_ORDER = Float64Array.from(
  FEATURES,
  (name) => (WEIGHTS[name] ?? 0) + (JUDGED[name] ?? 0),
);

/** What each feature counts for in the kinship, in the same order; and what it counts for less in the first places. */
export const KINSHIP_IN_ORDER = Float64Array.from(FEATURES, (name) => KINSHIP.weights[name] ?? 0);
const LESS_IN_ORDER = Float64Array.from(FEATURES, (name) => KINSHIP.less[name] ?? 0);

/** What a kinship counts for in the first places. */
export function boostOf(kinship: number): number {
  const { enough, upToEnough, beyond } = KINSHIP;
  return kinship < enough ? upToEnough * kinship : upToEnough * enough + beyond * (kinship - enough);
}

/** Scores one film with others. Not re-entrant: it keeps its working arrays. */
export class PairScorer {
  /** The scores of the film last compared as a recommendation, the higher the better: in a list, and in its first places. */
  score = 0;
  first = 0;
  /** The features of the pair last compared. */
  readonly features: PairFeatures;
  readonly #weights: Float64Array;

  /** @param weights by feature, in the order of `FEATURES` */
  constructor(sources: FeatureSources, weights: Float64Array = WEIGHTS_IN_ORDER) {
    this.features = new PairFeatures(sources);
    this.#weights = weights;
  }

  /** Sets the film that recommendations are for. */
  turnTo(film: number): void {
    this.features.turnTo(film);
  }

  /** Fills `score` and `first`. Answers the kinship. */
  compare(other: number): number {
    const { places, values } = this.features;
    this.features.compare(other);
    let score = 0;
    let less = 0;
    let kinship = 0;
    for (let at = 0; at < this.features.count; at++) {
      const place = places[at] ?? 0;
      const value = values[at] ?? 0;
      score += (this.#weights[place] ?? 0) * value;
      less += (LESS_IN_ORDER[place] ?? 0) * value;
      kinship += (KINSHIP_IN_ORDER[place] ?? 0) * value;
    }
    this.score = score;
    this.first = score - less + boostOf(kinship);
    return kinship;
  }

  /**
   * What the score of another film in the first places is the sum of, by group of features.
   * @param groupOf by feature, in the order of `FEATURES`, its place in `sums`, which are filled
   */
  sumByGroup(other: number, groupOf: Uint8Array, sums: Float64Array): void {
    const { places, values } = this.features;
    const kinship = this.compare(other);
    const share = kinship === 0 ? 0 : boostOf(kinship) / kinship;
    sums.fill(0);
    for (let at = 0; at < this.features.count; at++) {
      const place = places[at] ?? 0;
      const group = groupOf[place] ?? 0;
      const weight =
        (this.#weights[place] ?? 0) - (LESS_IN_ORDER[place] ?? 0) + share * (KINSHIP_IN_ORDER[place] ?? 0);
      sums[group] = (sums[group] ?? 0) + weight * (values[at] ?? 0);
    }
  }
}

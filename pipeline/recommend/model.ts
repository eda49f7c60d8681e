/**
 * How good a recommendation is: the sum of a pair's features, each times its weight. The only place where a score is
 * made. Weights are learned from people's behaviour (`weights.ts`), with what is added by judgement where
 * that is silent (`JUDGED`).
 */
import { JUDGED } from './config.ts';
import { FEATURES, type FeatureSources, PairFeatures } from './features.ts';
import { WEIGHTS } from './weights.ts';

/** The weight of each feature, in the order of `FEATURES`. */
export const WEIGHTS_IN_ORDER = Float64Array.from(
  FEATURES,
  (name) => (WEIGHTS[name] ?? 0) + (JUDGED[name] ?? 0),
);

/** What a feature adds to a pair's score. */
export interface Contribution {
  readonly feature: string;
  readonly value: number;
}

/** Scores one film with others. Not re-entrant: it keeps its working arrays. */
export class PairScorer {
  readonly #features: PairFeatures;
  readonly #weights: Float64Array;

  /** @param weights by feature, in the order of `FEATURES` */
  constructor(sources: FeatureSources, weights: Float64Array = WEIGHTS_IN_ORDER) {
    this.#features = new PairFeatures(sources);
    this.#weights = weights;
  }

  /** Sets the film that recommendations are for. */
  turnTo(film: number): void {
    this.#features.turnTo(film);
  }

  /** The score of another film as a recommendation: the higher, the better. */
  score(other: number): number {
    const { places, values } = this.#features;
    this.#features.compare(other);
    let score = 0;
    for (let at = 0; at < this.#features.count; at++)
      score += (this.#weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return score;
  }

  /** What the score of another film is the sum of. */
  contributions(other: number): Contribution[] {
    const { places, values } = this.#features;
    this.#features.compare(other);
    return Array.from({ length: this.#features.count }, (_, at) => ({
      feature: FEATURES[places[at] ?? 0] ?? '',
      value: (this.#weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0),
    }));
  }
}

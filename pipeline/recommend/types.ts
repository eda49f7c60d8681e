/** What the recommender says of a pair of films. */

/** What an explanation may say that two films share; `co-occurrence`: who loved the one loved the other. */
export const EXPLANATION_KINDS = [
  'saga',
  'director',
  'cast',
  'co-occurrence',
  'themes',
  'genres',
  'plot',
  'language',
  'era',
  // Themes that nobody has put into Spanish, once the others are.
  'english-themes',
] as const;
export type ExplanationKind = (typeof EXPLANATION_KINDS)[number];

/** One true explanation of why a film is recommended. Sentences are made in texts. */
export interface Explanation {
  readonly kind: ExplanationKind;
  /**
   * What both films have, as the source names it: the saga, people, keywords, genres in English, words of the synopses,
   * the language's code. Empty for `co-occurrence` and `era`.
   */
  readonly texts: readonly string[];
  /** 1990 for the nineties: the decade of an `era`, or of `genres` where both films are of one; null otherwise. */
  readonly decade: number | null;
}

/** A film to recommend to who liked another. */
export interface Recommendation {
  readonly id: number;
  /** 0–1. */
  readonly similarity: number;
  /** Strongest first, never empty. */
  readonly explanations: readonly Explanation[];
}

/** Film id → its recommendations, best first. Every film of the catalogue has an entry. */
export type Recommendations = ReadonlyMap<number, readonly Recommendation[]>;

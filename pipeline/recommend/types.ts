/** What the recommender says of a pair of films. */

/** What an explanation may say that two films share. `co-occurrence`: who loved the one loved the other; `version`: the same story. */
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
  'version',
  // The same title, where nothing shows that it is the same story.
  'title',
  'studio',
] as const;
export type ExplanationKind = (typeof EXPLANATION_KINDS)[number];

/** One true explanation of why a film is recommended. Sentences are made in texts. */
export interface Explanation {
  readonly kind: ExplanationKind;
  /**
   * What both films have, as the source names it: the saga, people, keywords, genres in English, words of the synopses,
   * studios, the language's code. Empty for `co-occurrence`, `version`, `title` and `era`.
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

/** What the recommender says of a pair of films. */

/** One true explanation why a film is recommended. Names and keywords are the source's; sentences are made in texts. */
export type Explanation =
  | { readonly kind: 'saga'; readonly name: string }
  | { readonly kind: 'director'; readonly names: readonly string[] }
  | { readonly kind: 'cast'; readonly names: readonly string[] }
  /** Keywords as the source has them, or in Spanish once they are written for readers. */
  | { readonly kind: 'themes'; readonly keywords: readonly string[]; readonly inSpanish?: true }
  /** Shared genres (English names) and, where both films are of one time, its decade (1990 for the nineties). */
  | { readonly kind: 'genres'; readonly genres: readonly string[]; readonly decade: number | null }
  /** Text: words that the synopses or taglines of both share. */
  | { readonly kind: 'plot'; readonly words: readonly string[] }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'era'; readonly decade: number }
  /** Learned from ratings: people who loved the one loved the other. */
  | { readonly kind: 'co-occurrence' };

export interface Recommendation {
  readonly id: number;
  /** 0–1. */
  readonly similarity: number;
  /** Strongest first, never empty. */
  readonly explanations: readonly Explanation[];
}

/** Film id → its recommendations, best first. Every film of the catalogue has an entry. */
export type Recommendations = ReadonlyMap<number, readonly Recommendation[]>;

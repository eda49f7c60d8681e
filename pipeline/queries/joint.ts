/** Recommendations for several favourites at once, from each one's own list. No Node: it runs in the browser. */
import { joinLists, type RankedList } from '../recommend/joint.ts';
import type { Explanation } from '../recommend/types.ts';
import type { FilmRef, RecommendedFilm } from '../store/tables.ts';

/** A favourite film and its recommendations, best first. */
export type Favourite = RankedList<RecommendedFilm>;

export interface JointRecommendation extends FilmRef {
  /** Its first genre; null where none is known. */
  readonly genre: string | null;
  /** 0–1: how near it is to the favourite that it is nearest to. */
  readonly similarity: number;
  /** The favourites that it is due to, by their ids, the one it owes most to first. Never empty. */
  readonly becauseOf: readonly number[];
  /** Its explanations for the first of them. */
  readonly explanations: readonly Explanation[];
}

/**
 * Up to `count` films for somebody who likes all the favourites and does not like the `disliked`, as {@link joinLists}
 * chooses them.
 */
export function recommendJointly(
  favourites: readonly Favourite[],
  count: number,
  disliked: readonly Favourite[] = [],
): JointRecommendation[] {
  return joinLists(favourites, count, disliked).map(({ film, becauseOf }) => ({ ...film, becauseOf }));
}

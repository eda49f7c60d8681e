/** Recommendations for several favourites at once, from each one's own list. No Node: it runs in the browser. */
import { joinLists, type RankedList } from '../common/joint.ts';
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
 * Up to `count` films for somebody who likes all the favourites and does not like the `disliked`, but for those in
 * `except`, as {@link joinLists} chooses them.
 */
export function recommendJointly(
  favourites: readonly Favourite[],
  count: number,
  disliked: readonly Favourite[] = [],
  except: ReadonlySet<number> = new Set(),
): JointRecommendation[] {
  return joinLists(favourites, count, disliked, except).map(({ film, becauseOf }) => ({
    ...film,
    becauseOf,
  }));
}

/** What one of two people loves, wants no more of, and is not to be recommended. */
export interface Taste {
  readonly favourites: readonly Favourite[];
  readonly disliked?: readonly Favourite[];
  readonly except?: ReadonlySet<number>;
}

/** How far down each one's own list two people are served from. */
const LOOKED_AT = 100;

/** A film for two people; of one of them it may say nothing. */
export interface RecommendationForTwo extends JointRecommendation {
  /** The favourites of each, the first's and the second's, that it is due to. */
  readonly becauseOfEach: readonly [readonly number[], readonly number[]];
}

/**
 * Up to `count` films for two people together, whatever the length of their lists: each one's joint list first, and of
 * those two the joint one, in which {@link joinLists} serves both alike and puts first what is in both. Neither is
 * recommended what the other loves, has seen or wants no more of.
 */
export function recommendForTwo(first: Taste, second: Taste, count: number): RecommendationForTwo[] {
  const tastes = [first, second] as const;
  const except = new Set(
    tastes.flatMap(({ favourites, disliked = [], except: own = [] }) => [
      ...own,
      ...[...favourites, ...disliked].map(({ id }) => id),
    ]),
  );
  const lists = tastes.map((taste, id) => ({
    id,
    recommendations: recommendJointly(taste.favourites, LOOKED_AT, taste.disliked, except),
  }));
  const causes = (of: number, film: number): readonly number[] =>
    lists[of]?.recommendations.find(({ id }) => id === film)?.becauseOf ?? [];
  return joinLists(lists, count).map(({ film }) => ({
    ...film,
    becauseOfEach: [causes(0, film.id), causes(1, film.id)],
  }));
}

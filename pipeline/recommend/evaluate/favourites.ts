/** How good recommendations for several favourites are: half of what a person likes is asked with, the rest judges. */
import { joinLists } from '../joint.ts';
import { ease, itemKnn, type Method, popularity } from './baselines.ts';
import type { Behaviour } from './behaviour.ts';
import { discounted, type Lists } from './measures.ts';

/** Who likes fewer films than this is not asked. */
const MIN_LIKES = 10;
const PLACES = 10;
const KNN_SHRINKAGE = 80;
const EASE_LAMBDA = 200;

/** How many of the favourites a method is told: half of the likes, or five or three of these. */
export const FAVOURITES_GIVEN = ['half', 'five', 'three'] as const;
export type FavouritesGiven = (typeof FAVOURITES_GIVEN)[number];
const GIVEN: Readonly<Record<FavouritesGiven, number>> = { half: Infinity, five: 5, three: 3 };

export type FavouritesMethod = 'joint' | 'popularity' | 'item-knn' | 'ease';

export interface FavouritesMeasure {
  readonly method: FavouritesMethod;
  readonly given: FavouritesGiven;
  readonly people: number;
  readonly ndcg10: number;
  readonly recall10: number;
}

/**
 * Measures the lists' joint ranking beside methods that learn from the same teachers.
 * @param lists what each film recommends, made without knowing the judges
 */
export function measureFavourites(lists: Lists, teachers: Behaviour, judges: Behaviour): FavouritesMeasure[] {
  const joint = (favourites: readonly number[]): number[] =>
    joinLists(
      favourites.map((id) => ({ id, recommendations: lists(id).map((other) => ({ id: other })) })),
      PLACES,
    ).map(({ film }) => film.id);
  const bestOf =
    (method: Method) =>
    (favourites: readonly number[]): number[] => {
      const own = new Set(favourites);
      return [...method(favourites)]
        .filter(([film]) => !own.has(film))
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, PLACES)
        .map(([film]) => film);
    };
  const methods: readonly (readonly [FavouritesMethod, (favourites: readonly number[]) => number[]])[] = [
    ['joint', joint],
    ['popularity', bestOf(popularity(teachers))],
    ['item-knn', bestOf(itemKnn(teachers, KNN_SHRINKAGE))],
    ['ease', bestOf(ease(teachers, EASE_LAMBDA))],
  ];
  const halves = [...judges.liked.values()].filter(({ size }) => size >= MIN_LIKES).map(halvesOf);
  return FAVOURITES_GIVEN.flatMap((given) =>
    methods.map(([method, recommend]) => {
      let [ndcg, recall] = [0, 0];
      for (const [asked, kept] of halves) {
        const hits = recommend(asked.slice(0, GIVEN[given])).map((film) => (kept.has(film) ? 1 : 0));
        const possible = Math.min(PLACES, kept.size);
        ndcg += discounted(hits) / discounted(new Array(possible).fill(1));
        recall += hits.reduce<number>((sum, hit) => sum + hit, 0) / possible;
      }
      const people = halves.length;
      return { method, given, people, ndcg10: ndcg / people, recall10: recall / people };
    }),
  );
}

/** Likes to ask with and likes to judge by, in an order that has nothing to do with the films. */
function halvesOf(liked: ReadonlySet<number>): [asked: number[], kept: ReadonlySet<number>] {
  const mixed = [...liked].sort((a, b) => mix(a) - mix(b) || a - b);
  const half = Math.floor(mixed.length / 2);
  return [mixed.slice(0, half), new Set(mixed.slice(half))];
}

/** A number that looks as if drawn by lot, the same each time (Knuth's multiplicative hash). */
function mix(id: number): number {
  return Math.imul(id, 2654435761) >>> 0;
}

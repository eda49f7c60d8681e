/** The catalogue → for each film, the films to recommend to who liked it, with the explanations. */
import type { Ratings } from '../catalog/ratings.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { byVotes } from '../common/order.ts';
import { type Comparison, compareAll, prepareComparison } from './compare.ts';
import { SIMILARITY } from './config.ts';
import { Explainer } from './explainer.ts';
import type { Candidates } from './exposure.ts';
import { buildFields } from './fields.ts';
import type { Recommendation, Recommendations } from './types.ts';

export interface RecommendOptions {
  /** What people thought of the films, where that is known; null to recommend by content alone. */
  readonly ratings: Ratings | null;
  /** Recommendations a film. */
  readonly count?: number;
  /** Called with how many films are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What recommendations were made from, as the manifest and the closing report name it. */
export type Recommender = 'content' | 'content+ratings';

/**
 * Which recommender these ratings lead to.
 * @example recommenderFor(null) // => 'content'
 */
export function recommenderFor(ratings: Ratings | null): Recommender {
  return ratings === null || ratings.users.length === 0 ? 'content' : 'content+ratings';
}

const DEFAULT_COUNT = 20;
/** Recommendations a film that are stored: those of its list, and more to choose from. */
export const CANDIDATES_SHOWN = 60;
/** Listed besides, in place of films that share nothing that could be said. */
const SPARE = 60;

/** The recommendations of one film at a time: all of them at once fill gigabytes where films are a million. */
export interface RecommendationReader {
  /** By film id; undefined for a film that is not in the catalogue. */
  get(id: number): readonly Recommendation[] | undefined;
}

/** Recommends films for every film of the catalogue. The same catalogue and ratings give the same answer. */
export async function recommend(catalog: Catalog, options: RecommendOptions): Promise<Recommendations> {
  const reader = await openRecommendations(catalog, options);
  return new Map(catalog.films.map(({ id }) => [id, reader.get(id) ?? []]));
}

/** As {@link recommend}; what takes the time is done at once, and the lists are written out when they are read. */
export async function openRecommendations(
  catalog: Catalog,
  options: RecommendOptions,
): Promise<RecommendationReader> {
  const length = options.count ?? DEFAULT_COUNT;
  // The best known first: what most films are compared with then lies together, in memory that is near.
  const films = catalog.films.toSorted(byVotes);
  const { comparison, explainer } = prepare(films, catalog.people, options.ratings, length + SPARE);
  await compareAll(comparison, options.onProgress);
  const { width, counts, films: others } = comparison.found;
  const lists = { width, counts, films: others };
  const positions = new Map(films.map(({ id }, position) => [id, position]));
  return {
    get(id) {
      const position = positions.get(id);
      return position === undefined ? undefined : listOf(position, length, films, lists, explainer);
    },
  };
}

/** What films are compared and explained with. The fields that it is made of, as much memory again, are left here. */
function prepare(
  films: readonly Film[],
  people: Catalog['people'],
  ratings: Ratings | null,
  length: number,
): { comparison: Comparison; explainer: Explainer } {
  const built = buildFields(films);
  const comparison = prepareComparison(films, built.fields, ratings, length);
  // Not all of it: the scores, and what candidates are looked up in, are as much again as what explaining needs.
  const { table, terms, coOccurrences } = comparison;
  return { comparison, explainer: new Explainer(films, people, built, { table, terms, coOccurrences }) };
}

/** Of a film's list what can be explained, up to a length. */
function listOf(
  film: number,
  length: number,
  films: readonly Film[],
  { width, counts, films: others }: Pick<Candidates, 'width' | 'counts' | 'films'>,
  explainer: Explainer,
): Recommendation[] {
  const start = film * width;
  const offered = [...others.subarray(start, start + (counts[film] ?? 0))];
  const list: Recommendation[] = [];
  let shown = 1;
  // Hardly any cannot be explained: the rest are looked at only where these leave a gap.
  for (let from = 0; from < offered.length && list.length < length; from += length) {
    const part = offered.slice(from, from + length);
    for (const [place, { explanations, inCommon }] of explainer.explain(film, part).entries()) {
      const id = films[part[place] ?? -1]?.id;
      if (id === undefined || explanations.length === 0 || list.length === length) continue;
      // Places are not by this alone; a figure that rose down the list would only confuse.
      shown = Math.min(shown, similarityOf(inCommon));
      list.push({ id, similarity: shown, explanations });
    }
  }
  return list;
}

/** What two films have in common has no bounds; what is shown is between 0 and 1. */
function similarityOf(inCommon: number): number {
  return 1 / (1 + Math.exp(-(inCommon - SIMILARITY.half) / SIMILARITY.spread));
}

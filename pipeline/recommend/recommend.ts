/** The catalogue → for each film, the films to recommend to who liked it, with the explanations. */
import type { Ratings } from '../catalog/ratings.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { byVotes } from '../common/order.ts';
import { prepareComparison } from './compare.ts';
import { gatherExplanationData } from './explanation-data.ts';
import { ExplanationReader } from './explanation-reader.ts';
import type { Candidates } from './exposure.ts';
import { buildFields } from './fields.ts';
import { listTask, makeLists } from './make-lists.ts';
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
 * @example
 * recommenderFor(null) // => 'content'
 */
export function recommenderFor(ratings: Ratings | null): Recommender {
  return ratings === null || ratings.users.length === 0 ? 'content' : 'content+ratings';
}

const DEFAULT_COUNT = 20;

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
  const { fields, vocabularies } = buildFields(films);
  const comparison = prepareComparison(films, fields, options.ratings);
  const data = gatherExplanationData(films, comparison.table, vocabularies.keywords);
  const task = listTask(comparison, data, length);
  await makeLists(task, options.onProgress);
  const explanations = new ExplanationReader(catalog.people, vocabularies, task.explanations);
  const positions = new Map(films.map(({ id }, position) => [id, position]));
  return {
    get(id) {
      const position = positions.get(id);
      return position === undefined ? undefined : listOf(position, films, comparison.found, explanations);
    },
  };
}

function listOf(
  position: number,
  films: readonly Film[],
  { width, counts, films: others, scores }: Candidates,
  reader: ExplanationReader,
): Recommendation[] {
  const film = films[position];
  if (film === undefined) return [];
  const first = position * width;
  let shown = 1;
  return Array.from(reader.read(film, position, counts[position] ?? 0), (explanations, place) => {
    const other = films[others[first + place] ?? 0];
    if (other === undefined) throw new Error(`film ${film.id} has no recommendation ${place}`);
    // Places are not by score alone; a figure that rose down the list would only confuse.
    shown = Math.min(shown, similarityOf(scores[first + place] ?? 0));
    return { id: other.id, similarity: shown, explanations };
  });
}

/** Scores have no bounds; what is shown is between 0 and 1, with half-way and scale as the scores are spread. */
const HALF_WAY = 7;
const SPREAD = 2;

function similarityOf(score: number): number {
  return 1 / (1 + Math.exp(-(score - HALF_WAY) / SPREAD));
}

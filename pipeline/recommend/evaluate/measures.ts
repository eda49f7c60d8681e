/** How good lists of recommendations are, by behaviour and over the whole catalogue. */

import type { Catalog } from '../../catalog/types.ts';
import { fold } from '../../common/fold.ts';
import { byVotes } from '../../common/order.ts';
import type { Recommendation } from '../types.ts';
import { type Behaviour, relevanceTo } from './behaviour.ts';

/** By TMDB id: the ids recommended for it, best first. */
export type Lists = (film: number) => readonly number[];
/** The same with what is said of each. */
export type Listed = (film: number) => readonly Recommendation[] | undefined;

export const idsOf =
  (listed: Listed): Lists =>
  (film) =>
    (listed(film) ?? []).map(({ id }) => id);

export interface BehaviourMeasures {
  readonly queries: number;
  /** Mean over the queries, 0–1. */
  readonly ndcg10: number;
  readonly coLiked5: number;
  readonly maxInDegree5: number;
  readonly distinct10: number;
}

/** Lists against what people like together. Queries without a list count 0. */
export function measureBehaviour(lists: Lists, behaviour: Behaviour): BehaviourMeasures {
  const inDegree = new Map<number, number>();
  const shown = new Set<number>();
  let ndcg = 0;
  let coLiked = 0;
  for (const query of behaviour.queries) {
    const list = lists(query);
    ndcg += ndcgOf(query, list, behaviour);
    const five = list.slice(0, 5);
    const likers = behaviour.likers.get(query) ?? [];
    let both = 0;
    for (const user of likers) for (const film of five) if (behaviour.liked.get(user)?.has(film)) both++;
    coLiked += both / (5 * likers.length);
    for (const film of five) inDegree.set(film, (inDegree.get(film) ?? 0) + 1);
    for (const film of list.slice(0, 10)) shown.add(film);
  }
  const queries = behaviour.queries.length;
  return {
    queries,
    ndcg10: queries === 0 ? 0 : ndcg / queries,
    coLiked5: queries === 0 ? 0 : coLiked / queries,
    maxInDegree5: Math.max(0, ...inDegree.values()),
    distinct10: shown.size,
  };
}

/** NDCG@10 of each query's list, the queries in their order. */
export function ndcgByFilm(lists: Lists, behaviour: Behaviour): Map<number, number> {
  return new Map(behaviour.queries.map((query) => [query, ndcgOf(query, lists(query), behaviour)]));
}

/** NDCG@10 of one film's list: what it gains over what the ten most relevant films would. */
function ndcgOf(query: number, list: readonly number[], behaviour: Behaviour): number {
  const relevance = relevanceTo(query, behaviour);
  const ideal = [...relevance.values()].sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, 10));
  return best === 0 ? 0 : discounted(list.slice(0, 10).map((film) => relevance.get(film) ?? 0)) / best;
}

/** Discounted cumulative gain (Järvelin & Kekäläinen, 2002): gain / log2(rank + 1). */
export function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

export interface CatalogMeasures {
  readonly films: number;
  /** Share of the films that are among some film's first five. */
  readonly coverage5: number;
  readonly maxInDegree5: number;
  /** Share of the first five of the 1,000 most voted films that have under 10 votes. */
  readonly obscure5: number;
  /** Mean over films of sagas of 2 or more: the share of min(5, size − 1) companions in the first five. */
  readonly sagaRecall5: number;
  readonly withoutList: number;
}

const BEST_KNOWN = 1000;
const FEW_VOTES = 10;

/** Lists over the whole catalogue. */
export function measureCatalog(lists: Lists, { films, filmById }: Catalog): CatalogMeasures {
  const inDegree = new Map<number, number>();
  const sagas = new Map<number, Set<number>>();
  for (const film of films) {
    if (film.collection === null) continue;
    const members = sagas.get(film.collection.id) ?? new Set();
    sagas.set(film.collection.id, members.add(film.id));
  }
  let withoutList = 0;
  let recall = 0;
  let inSaga = 0;
  for (const film of films) {
    const five = lists(film.id).slice(0, 5);
    if (five.length === 0) withoutList++;
    for (const other of five) inDegree.set(other, (inDegree.get(other) ?? 0) + 1);
    const members = film.collection === null ? undefined : sagas.get(film.collection.id);
    if (members === undefined || members.size < 2) continue;
    inSaga++;
    recall += five.filter((other) => members.has(other)).length / Math.min(5, members.size - 1);
  }
  const bestKnown = films
    .toSorted(byVotes)
    .slice(0, BEST_KNOWN)
    .flatMap((film) => lists(film.id).slice(0, 5));
  const obscure = bestKnown.filter((id) => (filmById.get(id)?.votes ?? 0) < FEW_VOTES).length;
  return {
    films: films.length,
    coverage5: films.length === 0 ? 0 : inDegree.size / films.length,
    maxInDegree5: Math.max(0, ...inDegree.values()),
    obscure5: bestKnown.length === 0 ? 0 : obscure / bestKnown.length,
    sagaRecall5: inSaga === 0 ? 1 : recall / inSaga,
    withoutList,
  };
}

export interface ReasonMeasures {
  /**
   * Share of the first five that say something particular (no genre, language or time) before all else: of the 1,000
   * most voted films, up to the 5,000th, up to the 15,000th, and of the others.
   */
  readonly specific5: readonly number[];
  /** Share of the pairs of films of one title and a genre in common, both of 50 votes, that are in the first twenty. */
  readonly versions20: number;
}

const FAME = [0, 1000, 5000, 15_000, Infinity];
const GENERAL: ReadonlySet<string> = new Set(['genres', 'language', 'era']);
const KNOWN_VOTES = 50;

/** What lists say, over the whole catalogue. */
export function measureReasons(listed: Listed, { films }: Catalog): ReasonMeasures {
  const ranked = films.toSorted(byVotes);
  const specific5 = FAME.slice(1).map((to, at) => {
    const slots = ranked.slice(FAME[at], to).flatMap(({ id }) => listed(id)?.slice(0, 5) ?? []);
    const particular = slots.filter(({ explanations: [first] }) => !GENERAL.has(first?.kind ?? 'genres'));
    return slots.length === 0 ? 1 : particular.length / slots.length;
  });
  const byTitle = Map.groupBy(
    films.filter(({ votes }) => votes >= KNOWN_VOTES),
    ({ title }) => fold(title),
  );
  const pairs = [...byTitle.values()].flatMap((alike) =>
    alike.flatMap((a) =>
      alike
        .filter((b) => b !== a && b.genres.some((genre) => a.genres.includes(genre)))
        .map((b) => [a.id, b.id] as const),
    ),
  );
  const shown = pairs.filter(([a, b]) =>
    listed(a)
      ?.slice(0, 20)
      .some(({ id }) => id === b),
  );
  return { specific5, versions20: pairs.length === 0 ? 1 : shown.length / pairs.length };
}

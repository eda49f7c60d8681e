/** How good lists are for some films and for others, with intervals. */

import type { Catalog, Film } from '../../catalog/types.ts';
import { getOrCreate } from '../../common/collections.ts';
import { decadeOf } from '../../common/years.ts';
import type { Behaviour } from './behaviour.ts';
import { bootstrapMean } from './bootstrap.ts';
import { type Lists, ndcgByFilm } from './measures.ts';

/** By what the films asked for are told apart. */
export const GROUPINGS = ['all', 'fame', 'decade', 'language', 'genre', 'likers'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface GroupMeasure {
  readonly by: Grouping;
  /** `1990`, `en`, `Drama`; for fame and likers the least number of the group. */
  readonly group: string;
  readonly queries: number;
  readonly ndcg10: number;
  /** The 95 % interval of the mean, had other films been asked for. */
  readonly low: number;
  readonly high: number;
}

const FAME = [5000, 1000, 200, 0];
const LIKERS = [50, 20, 10, 5];
/** Smaller groups say nothing. */
const MIN_QUERIES = 30;
const RESAMPLES = 1000;

/** NDCG@10 by group, the groups in their own order. */
export function measureGroups(lists: Lists, behaviour: Behaviour, { filmById }: Catalog): GroupMeasure[] {
  const scores = new Map<string, number[]>();
  for (const [query, score] of ndcgByFilm(lists, behaviour)) {
    const film = filmById.get(query);
    const groups =
      film === undefined ? [['all', '']] : groupsOf(film, behaviour.likers.get(query)?.length ?? 0);
    for (const [by, group] of groups) getOrCreate(scores, `${by} ${group}`, () => []).push(score);
  }
  return [...scores]
    .filter(([, values]) => values.length >= MIN_QUERIES)
    .map(([key, values]) => {
      const [by = '', ...group] = key.split(' ');
      const { mean, low, high } = bootstrapMean(values, RESAMPLES);
      return { by: by as Grouping, group: group.join(' '), queries: values.length, ndcg10: mean, low, high };
    })
    .sort(
      (a, b) =>
        GROUPINGS.indexOf(a.by) - GROUPINGS.indexOf(b.by) ||
        a.group.localeCompare(b.group, 'en', { numeric: true }),
    );
}

function groupsOf(film: Film, likers: number): [Grouping, string][] {
  const step = (steps: readonly number[], value: number): string =>
    String(steps.find((least) => value >= least) ?? 0);
  return [
    ['all', ''],
    ['fame', step(FAME, film.votes)],
    ['decade', String(decadeOf(film.year))],
    ['language', film.language ?? 'xx'],
    ...film.genres.map((genre): [Grouping, string] => ['genre', genre]),
    ['likers', step(LIKERS, likers)],
  ];
}

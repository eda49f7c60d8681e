/**
 * The gate: whether lists are as good as when their figures were recorded (`npm run evaluate -- --write`), film by film,
 * so that a change which makes them worse does not go unnoticed. `npm run bench -- --only gate` measures what it catches.
 */
import type { Ratings } from '../../catalog/ratings.ts';
import type { Catalog } from '../../catalog/types.ts';
import { WEIGHTS } from '../weights.ts';
import { behaviourOf, ofUsers } from './behaviour.ts';
import { bootstrapMean, type MeanWithInterval } from './bootstrap.ts';
import {
  idsOf,
  type Listed,
  measureBehaviour,
  measureCatalog,
  measureReasons,
  ndcgByFilm,
} from './measures.ts';
import { lossesOf } from './newton.ts';
import { gatherQueries, LEARNED } from './queries.ts';

/** By TMDB id of the film asked for. */
export type Scores = ReadonlyMap<number, number>;

/** What is compared film by film. */
export interface PerFilm {
  /** NDCG@10 by content alone, for all users; and with the even users' ratings, for the odd ones. */
  readonly content: Scores;
  readonly ratings: Scores;
  /** The cross-entropy of what the even users like under the learned weights: what fitting makes as small as it can. */
  readonly loss: Scores;
}

/** What must not become worse besides, by name. */
export type Guards = Readonly<Record<Guard, number>>;
export type Guard = keyof typeof MAY_FALL | keyof typeof MAY_RISE;

/** By how much a guard may fall or rise before it is an alarm: about twice what refitting on other people does to it. */
const MAY_FALL = {
  contentDistinct10: 120,
  ratingsDistinct10: 70,
  coverage5: 0.01,
  sagaRecall5: 0.01,
  specific1000: 0.02,
  specific5000: 0.02,
  specific15000: 0.02,
  specificRest: 0.02,
  versions20: 0.03,
} as const;
const MAY_RISE = {
  contentMaxInDegree5: 10,
  ratingsMaxInDegree5: 10,
  maxInDegree5: 20,
  obscure5: 0.005,
} as const;

/** How much NDCG@10 may be lost, and loss gained, at the 2.5 % of draws in which most is. */
const MOST_NDCG_LOST = 0.005;
const MOST_LOSS_GAINED = 0.005;
const RESAMPLES = 2000;

export interface Measured {
  readonly perFilm: PerFilm;
  readonly guards: Guards;
}

/** Something that has become worse: what, what it was, what it is, and for a mean over films the bound of its change. */
export interface Alarm {
  readonly what: keyof PerFilm | Guard;
  readonly was: number;
  readonly is: number;
  readonly bound: number;
}

/**
 * Measures what the gate compares.
 * @param content lists made without ratings
 * @param blended lists made with the even users' ratings
 */
export function measureForGate(
  catalog: Catalog,
  ratings: Ratings,
  content: Listed,
  blended: Listed,
): Measured {
  const [all, odd] = [behaviourOf(ratings), behaviourOf(ofUsers(ratings, 'odd'))];
  const [contentIds, blendedIds] = [idsOf(content), idsOf(blended)];
  const [byContent, byRatings] = [measureBehaviour(contentIds, all), measureBehaviour(blendedIds, odd)];
  const { coverage5, sagaRecall5, maxInDegree5, obscure5 } = measureCatalog(contentIds, catalog);
  const { specific5, versions20 } = measureReasons(content, catalog);
  const [specific1000 = 0, specific5000 = 0, specific15000 = 0, specificRest = 0] = specific5;
  const queries = gatherQueries(catalog.films, ratings);
  const losses = lossesOf(
    queries,
    Float64Array.from(LEARNED, (name) => WEIGHTS[name] ?? 0),
  );
  return {
    perFilm: {
      content: ndcgByFilm(contentIds, all),
      ratings: ndcgByFilm(blendedIds, odd),
      loss: new Map(queries.map(({ film }, at) => [film, losses[at] ?? 0])),
    },
    guards: {
      contentDistinct10: byContent.distinct10,
      ratingsDistinct10: byRatings.distinct10,
      contentMaxInDegree5: byContent.maxInDegree5,
      ratingsMaxInDegree5: byRatings.maxInDegree5,
      coverage5,
      sagaRecall5,
      maxInDegree5,
      obscure5,
      specific1000,
      specific5000,
      specific15000,
      specificRest,
      versions20,
    },
  };
}

/**
 * What is worse than it was, beyond what is allowed. A mean over films is compared by the paired bootstrap of its change
 * (Efron & Tibshirani, 1993), films drawn anew: an alarm where even the change's lower bound is allowed is no alarm.
 */
export function alarmsOf(was: Measured, is: Measured): Alarm[] {
  const alarms: Alarm[] = [];
  const compare = (what: keyof PerFilm, sign: 1 | -1, allowed: number): void => {
    const { before, change } = changeOf(was.perFilm[what], is.perFilm[what]);
    const bound = sign === 1 ? change.low : change.high;
    if (sign * bound < -allowed) alarms.push({ what, was: before, is: before + change.mean, bound });
  };
  compare('content', 1, MOST_NDCG_LOST);
  compare('ratings', 1, MOST_NDCG_LOST);
  compare('loss', -1, MOST_LOSS_GAINED);
  const guard = (what: Guard, sign: 1 | -1, slack: number): void => {
    const [before, now] = [was.guards[what], is.guards[what]];
    if (sign * (now - before) < -slack) alarms.push({ what, was: before, is: now, bound: now - before });
  };
  for (const [what, slack] of Object.entries(MAY_FALL)) guard(what as Guard, 1, slack);
  for (const [what, slack] of Object.entries(MAY_RISE)) guard(what as Guard, -1, slack);
  return alarms;
}

/** Whether two measures are of the same films, as on the data that the recorded figures are of. */
export function areComparable(was: Measured, is: Measured): boolean {
  const [before, now] = [was.perFilm.content, is.perFilm.content];
  return before.size === now.size && [...now.keys()].every((film) => before.has(film));
}

/** The mean of the films that both have as it was, and its change. */
function changeOf(was: Scores, is: Scores): { before: number; change: MeanWithInterval } {
  const both = [...was].filter(([film]) => is.has(film));
  return {
    before: both.reduce((sum, [, score]) => sum + score, 0) / Math.max(1, both.length),
    change: bootstrapMean(
      both.map(([film, score]) => (is.get(film) ?? 0) - score),
      RESAMPLES,
    ),
  };
}

/** The figures of get_actor and get_director. */
import { moneyOf, round4 } from '../common/money.ts';
import { medianOf } from '../common/statistics.ts';
import type { ReturnFigures } from './tables.ts';

/**
 * Counts, total, means and median of the returns of some films. Definitions: the public contract.
 * @example returnFigures([{ budget: 2e6, revenue: 6e6 }, { budget: 0, revenue: 9e6 }]).mean // => 1.5
 */
export function returnFigures(films: readonly { budget: number; revenue: number }[]): ReturnFigures {
  const returns = films.map(moneyOf).filter((money) => money.known);
  const ratios = returns.map((money) => money.ratio).sort((a, b) => a - b);
  const total = ratios.reduce((sum, ratio) => sum + ratio, 0);
  return {
    films: films.length,
    filmsWithReturn: ratios.length,
    total: round4(total),
    mean: films.length === 0 ? 0 : round4(total / films.length),
    meanKnown: ratios.length === 0 ? 0 : round4(total / ratios.length),
    median: round4(medianOf(ratios)),
  };
}

/**
 * A film's return as entries hold it: 4 decimals, null where unknown.
 * @example ratioOf({ budget: 30_000_000, revenue: 373_554_033 }) // => 12.4518
 */
export function ratioOf(film: { budget: number; revenue: number }): number | null {
  const money = moneyOf(film);
  return money.known ? round4(money.ratio) : null;
}

/** How many votes at the catalogue's mean every film is given on top of its own. */
export const PRIOR_VOTES = 200;

/**
 * A film's score by which films are ordered: its mean, drawn to the catalogue's the more the fewer votes it has.
 * Source: the Bayesian estimate of IMDb's Top 250, (v·R + m·C) / (v + m).
 * @param mean C, the mean score of the catalogue
 * @example weightedScore({ votes: 200, score: 8 }, 6) // => 7
 */
export function weightedScore({ votes, score }: { votes: number; score: number }, mean: number): number {
  return (votes * score + PRIOR_VOTES * mean) / (votes + PRIOR_VOTES);
}

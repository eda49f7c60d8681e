/** The contract's definition of a film's return. */

/** Figures below this are notes, millions written as units, or mistakes: no return is computed from them. */
export const PLAUSIBLE_DOLLARS = 1000;

/** What a film earned on its budget. */
export interface Money {
  /** revenue / budget, not rounded, so that sums of it are exact; 0 where unknown. */
  readonly ratio: number;
  /** Whether both figures are known and plausible. */
  readonly known: boolean;
  /** revenue − budget, dollars; 0 where the return is unknown. */
  readonly profit: number;
}

const UNKNOWN: Money = { ratio: 0, known: false, profit: 0 };

/**
 * A film's return on its budget, when both figures are at least 1,000 dollars.
 * @example
 * moneyOf({ budget: 30_000_000, revenue: 45_000_000 }) // => { ratio: 1.5, known: true, profit: 15_000_000 }
 * moneyOf({ budget: 1, revenue: 45_000_000 }) // => { ratio: 0, known: false, profit: 0 }
 */
export function moneyOf(film: { budget: number; revenue: number }): Money {
  if (film.budget < PLAUSIBLE_DOLLARS || film.revenue < PLAUSIBLE_DOLLARS) return UNKNOWN;
  return { ratio: film.revenue / film.budget, known: true, profit: film.revenue - film.budget };
}

/**
 * To 4 decimals.
 * @example
 * round4(2 / 3) // => 0.6667
 */
export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

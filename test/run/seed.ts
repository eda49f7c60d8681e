/** What the property tests' random values start from: the same in each run, unless `SEED` says otherwise. */

export const DEFAULT_SEED = 20_260_101;

/** Digits that fast-check takes: a 32-bit integer. */
const LARGEST = 2 ** 31 - 1;

/** The seed that `SEED` names: itself, or one drawn by chance for `random`; undefined for what is neither. */
export function seedOf(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return DEFAULT_SEED;
  if (value === 'random') return Math.floor(Math.random() * LARGEST);
  return /^\d{1,10}$/.test(value) && Number(value) <= LARGEST ? Number(value) : undefined;
}

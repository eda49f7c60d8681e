/** A film's recommendations as a reader wants them: better known or rarer, without its saga, of one genre. */
import type { RecommendedFilm } from '../store/tables.ts';

/** What a reader wants; the defaults leave the list as it is. */
export interface Dial {
  /** From -2, rarer films, to 2, better known ones. */
  readonly fame?: number;
  /** Whether films of the same saga are left out. */
  readonly withoutSaga?: boolean;
  /** The English name of a genre that each film must have; null for any. */
  readonly genre?: string | null;
}

/** Places of the list that one step of fame is worth for a film that ten times as many people voted for. */
const PLACES_PER_STEP = 10;

/**
 * The list in a reader's order. A step of fame moves each film by what its votes are worth, so that the films of the
 * first places together are never less known for a higher step; the same step gives the same list.
 */
export function turnDial(
  list: readonly RecommendedFilm[],
  { fame = 0, withoutSaga = false, genre = null }: Dial,
): RecommendedFilm[] {
  return list
    .map((film, place) => ({ film, value: fame * PLACES_PER_STEP * Math.log10(1 + film.votes) - place }))
    .filter(({ film }) => !(withoutSaga && film.sameSaga) && (genre === null || film.genres.includes(genre)))
    .sort((a, b) => b.value - a.value)
    .map(({ film }) => film);
}

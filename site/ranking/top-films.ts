/** The films that lead by return, takings and weighted score, found while the build reads every film once. */
import { weightedScore } from '../../pipeline/store/figures.ts';
import type { FilmEntry, FilmRef } from '../../pipeline/store/tables.ts';

/** A return on less than this is a curiosity of bookkeeping more than a success in cinemas. */
export const LEAST_BUDGET = 1_000_000;
/** Films of a list. */
const SHOWN = 25;

export const FILM_ORDERS = ['ratio', 'takings', 'score'] as const;
export type FilmOrder = (typeof FILM_ORDERS)[number];

export interface RankedFilm extends FilmRef {
  readonly budget: number;
  readonly revenue: number;
  readonly ratio: number | null;
  readonly votes: number;
  readonly score: number;
}

export class TopFilms {
  readonly #films: RankedFilm[] = [];

  add({ id, title, spanish, year, budget, revenue, ratio, votes, score }: FilmEntry): void {
    if (revenue === 0 && score === 0) return;
    const named = { id, title, ...(spanish !== undefined && { spanish }), year };
    this.#films.push({ ...named, budget, revenue, ratio, votes, score });
  }

  /** @param doubtful ids of films whose return is not to be believed @param meanScore of the catalogue */
  first(order: FilmOrder, doubtful: ReadonlySet<number>, meanScore: number): RankedFilm[] {
    const measure = (film: RankedFilm): number => {
      if (order === 'takings') return film.revenue;
      if (order === 'score') return film.score === 0 ? 0 : weightedScore(film, meanScore);
      return film.budget < LEAST_BUDGET || doubtful.has(film.id) ? 0 : (film.ratio ?? 0);
    };
    return this.#films
      .filter((film) => measure(film) > 0)
      .sort((a, b) => measure(b) - measure(a) || b.votes - a.votes || a.id - b.id)
      .slice(0, SHOWN);
  }
}

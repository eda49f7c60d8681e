/** Table `ranking`: people with films of known return, gathered while the table of people is written. */
import { type PersonEntry, RANK_BANDS, type RankedPerson, type ReturnFigures } from '../../store/tables.ts';

/** Of each role, directors first, a list a band. */
export class Ranking {
  readonly #lists: RankedPerson[][] = Array.from({ length: 2 * RANK_BANDS.length }, () => []);

  /** Passes the people on as they come, and keeps what ranks them. */
  *watch(people: Iterable<[string, PersonEntry]>): Generator<[string, PersonEntry]> {
    for (const entry of people) {
      const [, person] = entry;
      this.#add(0, person, person.directing, (film) => film.directed);
      this.#add(1, person, person.acting, (film) => film.acted);
      yield entry;
    }
  }

  /** Once all have been watched. */
  *entries(): Generator<[string, readonly RankedPerson[]]> {
    for (const [key, list] of this.#lists.entries()) yield [String(key), list];
  }

  #add(
    role: number,
    { id, name, films }: PersonEntry,
    figures: ReturnFigures | null,
    isIn: (film: PersonEntry['films'][number]) => boolean,
  ): void {
    if (figures === null || figures.filmsWithReturn === 0) return;
    const band = RANK_BANDS.findLastIndex((least) => figures.filmsWithReturn >= least);
    const takings = films.reduce((sum, film) => sum + (isIn(film) ? film.revenue : 0), 0);
    this.#lists[role * RANK_BANDS.length + band]?.push({ id, name, figures, takings });
  }
}

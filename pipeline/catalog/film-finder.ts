/** Films by what a list knows of them that has no ids: title, year, and who directed or acted. */
import { getOrCreate } from '../common/collections.ts';
import { join, words } from '../common/fold.ts';
import { castPeople } from './casts.ts';
import type { Catalog, Film } from './types.ts';

/** A film as a list has it. People's names are asked for where a film of its title and year is found. */
export interface ListedFilm {
  readonly title: string;
  readonly year: number;
  readonly directors: () => readonly string[];
  readonly cast: () => readonly string[];
}

/** The film that is meant; or why none can be told, with the ids of those that might be. */
export type FilmMatch =
  | { readonly film: Film; readonly fault?: undefined }
  | { readonly fault: 'absent' | 'ambiguous' | 'unconfirmed'; readonly ids: readonly number[] };

/** Lists of one country have films by the year in which they came to it. */
const YEARS_APART = 1;
/** What lists add to a title: "(1992)", "[Subbed]", "(Hindi Version)". */
const ADDED = /\s*[([][^()[\]]*[)\]]\s*$/;

/** Finds the films of a catalogue. */
export class FilmFinder {
  readonly #byTitle = new Map<string, Film[]>();
  readonly #people: Catalog['people'];

  constructor({ films, people }: Pick<Catalog, 'films' | 'people'>) {
    this.#people = people;
    for (const film of films) {
      const names = [film.title, film.originalTitle ?? '', ...film.titles.map(({ title }) => title)];
      for (const key of new Set(names.map(join)))
        if (key !== '') getOrCreate(this.#byTitle, key, () => []).push(film);
    }
  }

  /**
   * The film of this title, as any of its names is folded, of that year or the one before or after, that has somebody of
   * its directors or its cast in common. Where the list or the catalogue names nobody, nothing less than the exact title
   * and year will do, and only if no other film has them within a year.
   */
  find(listed: ListedFilm): FilmMatch {
    const exact = this.#of(listed.title, listed.year);
    const near = new Set([...exact, ...this.#of(listed.title.replace(ADDED, ''), listed.year)]);
    if (near.size === 0) return { fault: 'absent', ids: [] };
    const [directors, cast] = [keysOf(listed.directors()), keysOf(listed.cast())];
    const isSame = (film: Film): boolean | undefined => {
      const shared = [
        this.#sharesAny(directors, film.directors),
        this.#sharesAny(cast, Array.from(castPeople(film))),
      ];
      return shared.includes(true) || (shared.includes(false) ? false : undefined);
    };
    const judged = Map.groupBy(near, isSame);
    const [sure = [], open = []] = [judged.get(true), judged.get(undefined)];
    const [film] = sure.length > 0 ? sure : open;
    const isTold = sure.length > 0 || (near.size === 1 && exact.length === 1 && film?.year === listed.year);
    if (film !== undefined && isTold && sure.length <= 1) return { film };
    const isAmbiguous = sure.length > 1 || open.length > 1;
    return { fault: isAmbiguous ? 'ambiguous' : 'unconfirmed', ids: Array.from(near, ({ id }) => id) };
  }

  #of(title: string, year: number): Film[] {
    const films = this.#byTitle.get(join(title)) ?? [];
    return films.filter((film) => Math.abs(film.year - year) <= YEARS_APART);
  }

  /** Whether any of the names is one of the people's; undefined where either are unknown. */
  #sharesAny(names: ReadonlySet<string>, ids: readonly number[]): boolean | undefined {
    if (names.size === 0 || ids.length === 0) return undefined;
    return ids.some((id) => {
      const person = this.#people.get(id);
      return [person?.name ?? '', ...(person?.otherNames ?? [])].some((name) => names.has(keyOf(name)));
    });
  }
}

/** A name whatever the order of its parts: lists have "Nam-gil Kim" and "Kim Nam-gil". */
function keyOf(name: string): string {
  return words(name).sort().join(' ');
}

function keysOf(names: readonly string[]): Set<string> {
  return new Set(names.map(keyOf));
}

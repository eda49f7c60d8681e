/** The films of each genre, decade, country, language and saga, summed up while the build reads every film once. */

import { byDate, byVotes } from '../../pipeline/common/order.ts';
import { decadeOf } from '../../pipeline/common/years.ts';
import { slugOf } from '../../pipeline/queries/explore/names.ts';
import { genreName } from '../../pipeline/queries/texts/vocabulary.ts';
import type { FilmEntry, FilmRef, PersonRef } from '../../pipeline/store/tables.ts';

/** As the first part of the pages' addresses. */
export const KINDS = ['genero', 'decada', 'pais', 'idioma', 'saga'] as const;
export type GroupKind = (typeof KINDS)[number];

/** Films that a page shows; of a saga, so many. */
const SHOWN = 24;
const SAGA_SHOWN = 60;
/** A saga of which the catalogue has one film is no page. */
const SMALLEST_SAGA = 2;
const DIRECTORS_SHOWN = 10;

export interface GroupFilm extends FilmRef {
  readonly date: string;
  readonly genre: string | undefined;
  readonly votes: number;
  readonly score: number;
  readonly offers: FilmEntry['offers'];
}

/** What a page tells of its films. */
export class Group {
  readonly kind: GroupKind;
  /** As the last part of the address. */
  readonly key: string;
  /** What the source calls it: an English genre, a code, a first year, a saga's name. */
  readonly source: string;
  films = 0;
  readonly budgets: number[] = [];
  readonly takings: number[] = [];
  readonly ratios: number[] = [];
  readonly filmsByYear = new Map<number, number>();
  readonly takingsByYear = new Map<number, number>();
  #shown: GroupFilm[] = [];
  readonly #directors = new Map<number, { person: PersonRef; films: number }>();

  constructor(kind: GroupKind, key: string, source: string) {
    this.kind = kind;
    this.key = key;
    this.source = source;
  }

  add(film: FilmEntry): void {
    const { year, budget, revenue, ratio } = film;
    this.films++;
    this.filmsByYear.set(year, (this.filmsByYear.get(year) ?? 0) + 1);
    if (budget > 0) this.budgets.push(budget);
    if (revenue > 0) {
      this.takings.push(revenue);
      this.takingsByYear.set(year, (this.takingsByYear.get(year) ?? 0) + revenue);
    }
    if (ratio !== null) this.ratios.push(ratio);
    for (const person of film.directors) {
      const known = this.#directors.get(person.id);
      if (known === undefined) this.#directors.set(person.id, { person, films: 1 });
      else known.films++;
    }
    const { id, title, spanish, date, genres, votes, score } = film;
    this.#shown.push({
      id,
      title,
      ...(spanish !== undefined && { spanish }),
      year,
      date,
      genre: genres[0],
      votes,
      score,
      offers: film.offers,
    });
    // Now and then, so that a genre of a million films holds few of them.
    if (this.#shown.length > 4 * SAGA_SHOWN) this.#shown = this.shown;
  }

  /** The best-known films; those of a saga by date. */
  get shown(): GroupFilm[] {
    const best = this.#shown.toSorted(byVotes);
    return this.kind === 'saga' ? best.slice(0, SAGA_SHOWN).sort(byDate) : best.slice(0, SHOWN);
  }

  /** Who directed most of them; nobody of a single one, but in a saga. */
  get directors(): { person: PersonRef; films: number }[] {
    const fewest = this.kind === 'saga' ? 1 : 2;
    return [...this.#directors.values()]
      .filter(({ films }) => films >= fewest)
      .sort((a, b) => b.films - a.films || a.person.id - b.person.id)
      .slice(0, DIRECTORS_SHOWN);
  }
}

/** All groups, by their addresses. */
export class Groups {
  readonly #groups = new Map<string, Group>();

  add(film: FilmEntry): void {
    for (const genre of film.genres) this.#group('genero', slugOf(genreName(genre)), genre).add(film);
    const decade = String(decadeOf(film.year));
    this.#group('decada', decade, decade).add(film);
    for (const country of film.countries) this.#group('pais', country.toLowerCase(), country).add(film);
    if (film.language !== null) this.#group('idioma', film.language, film.language).add(film);
    const { collection } = film;
    if (collection !== null) this.#group('saga', String(collection.id), collection.name).add(film);
  }

  /** Those that have a page. */
  all(): Group[] {
    return [...this.#groups.values()].filter(({ kind, films }) => kind !== 'saga' || films >= SMALLEST_SAGA);
  }

  #group(kind: GroupKind, key: string, source: string): Group {
    const address = `${kind}/${key}`;
    const known = this.#groups.get(address);
    if (known !== undefined) return known;
    const group = new Group(kind, key, source);
    this.#groups.set(address, group);
    return group;
  }
}

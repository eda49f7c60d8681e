/**
 * All casts, in a few long arrays outside the heap: as objects, the casts of a million films (fourteen million roles)
 * would fill it. A film's `cast` is made when it is read.
 */
import type { CastCredit, Film, Named, RegionalTitle } from './types.ts';

const FIRST_ROLES = 1 << 12;
const FIRST_BYTES = 1 << 16;

/** The arrays of {@link Casts}, no longer than what is in them. */
export interface CastColumns {
  readonly people: Float64Array<ArrayBuffer>;
  readonly orders: Float64Array<ArrayBuffer>;
  readonly ends: Float64Array<ArrayBuffer>;
  readonly names: Uint8Array<ArrayBuffer>;
}

/** Casts, one after another. */
export class Casts {
  #people = new Float64Array(FIRST_ROLES);
  #orders = new Float64Array(FIRST_ROLES);
  /** Where each character's name ends in `#names`, and the next begins. */
  #ends = new Float64Array(FIRST_ROLES);
  #names = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;

  /** The casts that these columns were made of. */
  static from({ people, orders, ends, names }: CastColumns): Casts {
    const casts = new Casts();
    casts.#people = people;
    casts.#orders = orders;
    casts.#ends = ends;
    casts.#names = Buffer.from(names.buffer, names.byteOffset, names.length);
    casts.#length = people.length;
    return casts;
  }

  /** What can be sent to another thread. */
  columns(): CastColumns {
    return {
      people: this.#people.slice(0, this.#length),
      orders: this.#orders.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
      names: new Uint8Array(this.#names.subarray(0, this.#endOf(this.#length - 1))),
    };
  }

  /** Adds a cast; answers where it begins. */
  add(cast: readonly CastCredit[]): number {
    const start = this.#length;
    for (const { person, character, order } of cast) {
      const at = this.#length++;
      if (at === this.#people.length) this.#makeRoom();
      const from = this.#endOf(at - 1);
      // No UTF-16 unit takes more than three bytes.
      while (from + 3 * character.length > this.#names.length) this.#makeRoomForNames();
      this.#people[at] = person;
      this.#orders[at] = order;
      this.#ends[at] = from + this.#names.write(character, from);
    }
    return start;
  }

  people(start: number, length: number): Float64Array {
    return this.#people.subarray(start, start + length);
  }

  character(at: number): string {
    return this.#names.toString('utf8', this.#endOf(at - 1), this.#endOf(at));
  }

  credit(at: number): CastCredit {
    return { person: this.#people[at] ?? 0, character: this.character(at), order: this.#orders[at] ?? 0 };
  }

  #endOf(at: number): number {
    return at < 0 ? 0 : (this.#ends[at] ?? 0);
  }

  #makeRoom(): void {
    const larger = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const array = new Float64Array(2 * old.length);
      array.set(old);
      return array;
    };
    this.#people = larger(this.#people);
    this.#orders = larger(this.#orders);
    this.#ends = larger(this.#ends);
  }

  #makeRoomForNames(): void {
    const names = Buffer.allocUnsafe(2 * this.#names.length);
    this.#names.copy(names);
    this.#names = names;
  }
}

/** A film of the catalogue, whose cast is kept aside. */
export class CatalogFilm implements Film {
  readonly id: number;
  readonly imdbId: string | null;
  readonly title: string;
  readonly originalTitle: string | null;
  readonly titles: readonly RegionalTitle[];
  readonly language: string | null;
  readonly overview: string | null;
  readonly tagline: string | null;
  readonly date: string;
  readonly year: number;
  readonly runtime: number | null;
  readonly budget: number;
  readonly revenue: number;
  readonly popularity: number;
  readonly votes: number;
  readonly score: number;
  readonly adult: boolean;
  readonly collection: Named | null;
  readonly genres: readonly string[];
  readonly companies: readonly Named[];
  readonly countries: readonly string[];
  readonly keywords: readonly string[];
  readonly directors: readonly number[];
  readonly #casts: Casts;
  readonly #castStart: number;
  readonly #castSize: number;

  constructor(film: Omit<Film, 'cast' | 'directors'>, credits: CompactCredits, casts: Casts) {
    this.id = film.id;
    this.imdbId = film.imdbId;
    this.title = film.title;
    this.originalTitle = film.originalTitle;
    this.titles = film.titles;
    this.language = film.language;
    this.overview = film.overview;
    this.tagline = film.tagline;
    this.date = film.date;
    this.year = film.year;
    this.runtime = film.runtime;
    this.budget = film.budget;
    this.revenue = film.revenue;
    this.popularity = film.popularity;
    this.votes = film.votes;
    this.score = film.score;
    this.adult = film.adult;
    this.collection = film.collection;
    this.genres = film.genres;
    this.companies = film.companies;
    this.countries = film.countries;
    this.keywords = film.keywords;
    this.directors = credits.directors;
    this.#casts = casts;
    this.#castStart = credits.castStart;
    this.#castSize = credits.castSize;
  }

  get cast(): readonly CastCredit[] {
    return Array.from({ length: this.#castSize }, (_, billing) =>
      this.#casts.credit(this.#castStart + billing),
    );
  }

  /** The people of the cast by billing. */
  get castPeople(): Float64Array {
    return this.#casts.people(this.#castStart, this.#castSize);
  }

  /** The character of the role with this billing, 0 first. */
  characterAt(billing: number): string {
    return this.#casts.character(this.#castStart + billing);
  }
}

/** A film's directors, and where its cast is. */
export interface CompactCredits {
  readonly castStart: number;
  readonly castSize: number;
  readonly directors: readonly number[];
}

/** The people of a film's cast by billing, without their characters, which take time to read. */
export function castPeople(film: Film): Float64Array {
  return film instanceof CatalogFilm ? film.castPeople : Float64Array.from(film.cast, ({ person }) => person);
}

/** The character of one role of a film. */
export function characterAt(film: Film, billing: number): string {
  return film instanceof CatalogFilm ? film.characterAt(billing) : (film.cast[billing]?.character ?? '');
}

/**
 * All casts, in a few long arrays outside the heap: as objects, the casts of a million films (fourteen million roles)
 * would fill it. A film's `cast` is made when it is read.
 */
import { NumberList } from '../common/growable.ts';
import type { FilmDraft } from './films.ts';
import type { CastCredit, Film } from './types.ts';

/** Casts, one after another, as columns that can be sent to another thread. */
export interface CastColumns {
  readonly people: Float64Array<ArrayBuffer>;
  readonly orders: Float64Array<ArrayBuffer>;
  /** Where each character's name ends in `names`, and the next begins. */
  readonly ends: Float64Array<ArrayBuffer>;
  /** The characters' names in UTF-8, without anything between them. */
  readonly names: Uint8Array<ArrayBuffer>;
}

/** Where a film's cast is in the columns, and who directed it. */
export interface CompactCredits {
  readonly castStart: number;
  readonly castSize: number;
  readonly directors: readonly number[];
}

const numbers = (length: number): Float64Array<ArrayBuffer> => new Float64Array(length);

/** Lays out casts as columns. */
export class CastWriter {
  readonly #people = new NumberList(numbers);
  readonly #orders = new NumberList(numbers);
  readonly #ends = new NumberList(numbers);
  readonly #names = new NumberList((length) => Buffer.alloc(length));

  /** Adds a cast; answers where it begins. */
  add(cast: readonly CastCredit[]): number {
    const start = this.#people.length;
    const namesStart = this.#names.length;
    // No UTF-16 unit takes more than three bytes.
    const room = this.#names.room(3 * cast.reduce((units, { character }) => units + character.length, 0));
    let written = 0;
    for (const { person, character, order } of cast) {
      written += room.write(character, written);
      this.#people.push(person);
      this.#orders.push(order);
      this.#ends.push(namesStart + written);
    }
    this.#names.take(written);
    return start;
  }

  /** What was added, in arrays no longer than that. */
  columns(): CastColumns {
    return {
      people: this.#people.values().slice(),
      orders: this.#orders.values().slice(),
      ends: this.#ends.values().slice(),
      names: new Uint8Array(this.#names.values()),
    };
  }
}

/** Reads casts from their columns. */
export class Casts {
  readonly #columns: CastColumns;
  readonly #names: Buffer;

  constructor(columns: CastColumns) {
    const { buffer, byteOffset, length } = columns.names;
    this.#columns = columns;
    this.#names = Buffer.from(buffer, byteOffset, length);
  }

  people(start: number, length: number): Float64Array {
    return this.#columns.people.subarray(start, start + length);
  }

  character(at: number): string {
    const { ends } = this.#columns;
    return this.#names.toString('utf8', ends[at - 1] ?? 0, ends[at] ?? 0);
  }

  credit(at: number): CastCredit {
    const { people, orders } = this.#columns;
    return { person: people[at] ?? 0, character: this.character(at), order: orders[at] ?? 0 };
  }
}

/** The part of a film that is kept aside. */
class StoredCredits {
  readonly directors: readonly number[];
  readonly #casts: Casts;
  readonly #start: number;
  readonly #size: number;

  constructor({ castStart, castSize, directors }: CompactCredits, casts: Casts) {
    this.directors = directors;
    this.#casts = casts;
    this.#start = castStart;
    this.#size = castSize;
  }

  get cast(): readonly CastCredit[] {
    return Array.from({ length: this.#size }, (_, billing) => this.#casts.credit(this.#start + billing));
  }

  get castPeople(): Float64Array {
    return this.#casts.people(this.#start, this.#size);
  }

  characterAt(billing: number): string {
    return this.#casts.character(this.#start + billing);
  }
}

/** A film of the catalogue, whose cast is read from the columns. */
export function catalogFilm(film: FilmDraft, credits: CompactCredits, casts: Casts): Film {
  return Object.assign(new StoredCredits(credits, casts), film);
}

/** The people of a film's cast by billing, without their characters, which take time to read. */
export function castPeople(film: Film): Float64Array {
  return film instanceof StoredCredits
    ? film.castPeople
    : Float64Array.from(film.cast, ({ person }) => person);
}

/** The character of the role with this billing, 0 first; empty where the film has no such role. */
export function characterAt(film: Film, billing: number): string {
  return film instanceof StoredCredits ? film.characterAt(billing) : (film.cast[billing]?.character ?? '');
}

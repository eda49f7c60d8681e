/** Reasons with the names and words that `reason-codes.ts` leaves out. */
import { castPeople } from '../catalog/casts.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import type { Vocabularies } from './fields.ts';
import { KIND, type ReasonHead, readHead } from './reason-codes.ts';
import type { Reason } from './types.ts';

/** The reasons of all lists: those of film f begin at `starts[f]`, in the order of its list. */
export interface FoundReasons {
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

/** Reads the reasons of a film's list one recommendation after another. */
export class ReasonReader {
  readonly #people: Catalog['people'];
  readonly #vocabularies: Vocabularies;
  readonly #found: FoundReasons;

  constructor(people: Catalog['people'], vocabularies: Vocabularies, found: FoundReasons) {
    this.#people = people;
    this.#vocabularies = vocabularies;
    this.#found = found;
  }

  /** @param position the film's, @param length of its list */
  *read(film: Film, position: number, length: number): Generator<Reason[]> {
    const { starts, codes } = this.#found;
    let at = starts[position] ?? 0;
    for (let row = 0; row < length; row++) {
      const reasons: Reason[] = [];
      for (let isLast = false; !isLast; ) {
        const head = readHead(codes[at++] ?? 0);
        reasons.push(this.#reason(film, head, codes.subarray(at, at + head.count)));
        at += head.count;
        isLast = head.isLast;
      }
      yield reasons;
    }
  }

  #reason(film: Film, { kind, decade }: ReasonHead, places: Uint32Array): Reason {
    switch (kind) {
      case KIND.saga:
        return { kind: 'saga', name: film.collection?.name ?? '' };
      case KIND.director:
        return { kind: 'director', names: this.#names(film.directors, places) };
      case KIND.cast:
        return { kind: 'cast', names: this.#names(castPeople(film), places) };
      case KIND.audience:
        return { kind: 'audience' };
      case KIND.themes:
        return { kind: 'themes', keywords: textsAt(this.#vocabularies.keywords, places) };
      case KIND.genres:
        return { kind: 'genres', genres: textsAt(film.genres, places), decade };
      case KIND.plot:
        return { kind: 'plot', words: textsAt(this.#vocabularies.text, places) };
      case KIND.language:
        return { kind: 'language', language: film.language ?? '' };
      case KIND.era:
        return { kind: 'era', decade: decade ?? 0 };
      default:
        throw new Error(`no reason is of kind ${kind}`);
    }
  }

  #names(people: ArrayLike<number>, places: Uint32Array): string[] {
    return Array.from(places, (place) => this.#people.get(people[place] ?? 0)?.name ?? '');
  }
}

function textsAt(texts: readonly (string | number)[], places: Uint32Array): string[] {
  return Array.from(places, (place) => String(texts[place] ?? ''));
}

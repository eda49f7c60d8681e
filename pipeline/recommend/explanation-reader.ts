/** Explanations with the names and words that `explanation-codes.ts` leaves out. */
import { castPeople } from '../catalog/casts.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { type ExplanationHead, KIND, readHead } from './explanation-codes.ts';
import type { Vocabularies } from './fields.ts';
import type { Explanation } from './types.ts';

/** The explanations of all lists: those of film f begin at `starts[f]`, in the order of its list. */
export interface FoundExplanations {
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

/** Reads the explanations of a film's list one recommendation after another. */
export class ExplanationReader {
  readonly #people: Catalog['people'];
  readonly #vocabularies: Vocabularies;
  readonly #found: FoundExplanations;

  constructor(people: Catalog['people'], vocabularies: Vocabularies, found: FoundExplanations) {
    this.#people = people;
    this.#vocabularies = vocabularies;
    this.#found = found;
  }

  /** @param position the film's, @param length of its list */
  *read(film: Film, position: number, length: number): Generator<Explanation[]> {
    const { starts, codes } = this.#found;
    let at = starts[position] ?? 0;
    for (let row = 0; row < length; row++) {
      const explanations: Explanation[] = [];
      for (let isLast = false; !isLast; ) {
        const head = readHead(codes[at++] ?? 0);
        explanations.push(this.#explanation(film, head, codes.subarray(at, at + head.count)));
        at += head.count;
        isLast = head.isLast;
      }
      yield explanations;
    }
  }

  #explanation(film: Film, { kind, decade }: ExplanationHead, places: Uint32Array): Explanation {
    switch (kind) {
      case KIND.saga:
        return { kind: 'saga', name: film.collection?.name ?? '' };
      case KIND.director:
        return { kind: 'director', names: this.#names(film.directors, places) };
      case KIND.cast:
        return { kind: 'cast', names: this.#names(castPeople(film), places) };
      case KIND.coOccurrence:
        return { kind: 'co-occurrence' };
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
        throw new Error(`no explanation is of kind ${kind}`);
    }
  }

  #names(people: ArrayLike<number>, places: Uint32Array): string[] {
    return Array.from(places, (place) => this.#people.get(people[place] ?? 0)?.name ?? '');
  }
}

function textsAt(texts: readonly (string | number)[], places: Uint32Array): string[] {
  return Array.from(places, (place) => String(texts[place] ?? ''));
}

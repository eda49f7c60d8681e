/** Explanations with the names and words that `explanation-codes.ts` leaves out. */
import { castPeople } from '../catalog/casts.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { readHead } from './explanation-codes.ts';
import type { Vocabularies } from './fields.ts';
import type { Explanation, ExplanationKind } from './types.ts';

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
        const { kind, count, decade, ...head } = readHead(codes[at++] ?? 0);
        const texts = this.#texts(film, kind, codes.subarray(at, at + count));
        explanations.push({ kind, texts, decade });
        at += count;
        isLast = head.isLast;
      }
      yield explanations;
    }
  }

  #texts(film: Film, kind: ExplanationKind, places: Uint32Array): readonly string[] {
    switch (kind) {
      case 'saga':
        return [film.collection?.name ?? ''];
      case 'director':
        return this.#names(film.directors, places);
      case 'cast':
        return this.#names(castPeople(film), places);
      case 'themes':
        return textsAt(this.#vocabularies.keywords, places);
      case 'genres':
        return textsAt(film.genres, places);
      case 'plot':
        return textsAt(this.#vocabularies.text, places);
      case 'language':
        return [film.language ?? ''];
      default:
        return [];
    }
  }

  #names(people: ArrayLike<number>, places: Uint32Array): string[] {
    return Array.from(places, (place) => this.#people.get(people[place] ?? 0)?.name ?? '');
  }
}

function textsAt(texts: readonly (string | number)[], places: Uint32Array): string[] {
  return Array.from(places, (place) => String(texts[place] ?? ''));
}

/** Why one film is recommended for another: what the catalogue says that both share, and nothing else. */
import { castPeople } from '../catalog/casts.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { type CoOccurrences, coOccurrenceOf } from './co-occurrence.ts';
import type { AllFields, Field, Vocabularies } from './fields.ts';
import type { Explanation, ExplanationKind } from './types.ts';

/** How many names or words an explanation gives, and how many explanations a recommendation. */
const MAX_LISTED = 3;
const MAX_EXPLANATIONS = 3;
/** One shared actor is an explanation where billed this high in both films; later roles are a coincidence. */
const BILLED_FIRST = 5;
/** Fewer words in common than this are a coincidence too. */
const MIN_WORDS = 2;
/** From this strength on, that people like both films is an explanation of its own. */
const STRONG_CO_OCCURRENCE = 0.15;
/** Keywords of the production, not of the film's themes. */
const NOT_THEMES = new Set<string | number>([
  'woman director',
  'independent film',
  'duringcreditsstinger',
  'aftercreditsstinger',
  'sequel',
  'prequel',
  'remake',
]);

/** Explains recommendations for one film at a time. Not re-entrant: it keeps its working arrays. */
export class Explainer {
  readonly #films: readonly Film[];
  readonly #people: Catalog['people'];
  readonly #coOccurrences: CoOccurrences;
  readonly #vocabularies: Vocabularies;
  readonly #keywords: TermMatcher;
  readonly #words: TermMatcher;
  #film = -1;
  /** By person, the billing in the film's cast, 0 first. */
  #billings = new Map<number, number>();

  /** @param films in the order of the fields and of the co-occurrences */
  constructor(
    films: readonly Film[],
    people: Catalog['people'],
    { fields, vocabularies }: AllFields,
    coOccurrences: CoOccurrences,
  ) {
    this.#films = films;
    this.#people = people;
    this.#coOccurrences = coOccurrences;
    this.#vocabularies = vocabularies;
    const { keywords } = vocabularies;
    const notThemes = [...keywords.keys()].filter((place) => NOT_THEMES.has(keywords[place] ?? ''));
    this.#keywords = new TermMatcher(fields.keywords, notThemes);
    this.#words = new TermMatcher(fields.text, []);
  }

  /**
   * Why one film is recommended to who liked another, the strongest explanation first; none only where the catalogue
   * knows nothing that both share. Films are given by position.
   */
  explain(film: number, other: number): Explanation[] {
    const [a, b] = [this.#films[film], this.#films[other]];
    if (a === undefined || b === undefined) return [];
    if (film !== this.#film) this.#turnTo(film, a);
    const found: Explanation[] = [];
    const add = (kind: ExplanationKind, texts: readonly string[], decade: number | null = null): void => {
      if (found.length < MAX_EXPLANATIONS) found.push({ kind, texts: texts.slice(0, MAX_LISTED), decade });
    };
    if (a.collection !== null && a.collection.id === b.collection?.id) add('saga', [a.collection.name]);
    const directors = a.directors.filter((id) => b.directors.includes(id));
    if (directors.length > 0) add('director', this.#names(directors));
    const cast = this.#sharedCast(b);
    if (cast.length > 0) add('cast', this.#names(cast));
    if (coOccurrenceOf(this.#coOccurrences, film, other) >= STRONG_CO_OCCURRENCE) add('co-occurrence', []);
    if (found.length < MAX_EXPLANATIONS) {
      const themes = this.#keywords.match(other);
      if (themes.length > 0) add('themes', textsAt(this.#vocabularies.keywords, themes));
    }
    const decade = sharedDecade(a, b);
    const genres = a.genres.filter((genre) => b.genres.includes(genre));
    if (genres.length > 0) add('genres', genres, decade);
    if (found.length < MAX_EXPLANATIONS) {
      const words = this.#words.match(other);
      if (words.length >= MIN_WORDS) add('plot', textsAt(this.#vocabularies.text, words));
    }
    if (found.length > 0) return found;
    // Little is known of one of them: their language and their time are what can be said.
    const addTime = (): void => {
      if (decade !== null) add('era', [], decade);
    };
    // Most films are in English, so that there the time says more.
    if (a.language === 'en') addTime();
    if (a.language !== null && a.language === b.language) add('language', [a.language]);
    if (a.language !== 'en') addTime();
    return found;
  }

  #turnTo(position: number, film: Film): void {
    this.#film = position;
    this.#billings = new Map(Array.from(castPeople(film), (person, billing) => [person, billing]));
    this.#keywords.turnTo(position);
    this.#words.turnTo(position);
  }

  /** Shared actors by billing in both: one if well billed, any where there are two or more. */
  #sharedCast(other: Film): number[] {
    const shared: { person: number; sum: number; lowest: number }[] = [];
    if (this.#billings.size === 0) return [];
    const people = castPeople(other);
    for (let theirs = 0; theirs < people.length; theirs++) {
      const person = people[theirs] ?? 0;
      const ours = this.#billings.get(person);
      if (ours !== undefined) shared.push({ person, sum: ours + theirs, lowest: Math.max(ours, theirs) });
    }
    if (shared.length === 1 && (shared[0]?.lowest ?? 0) >= BILLED_FIRST) return [];
    return shared.sort((a, b) => a.sum - b.sum).map(({ person }) => person);
  }

  #names(people: readonly number[]): string[] {
    return people.slice(0, MAX_LISTED).map((id) => this.#people.get(id)?.name ?? '');
  }
}

function textsAt(vocabulary: readonly (string | number)[], terms: readonly number[]): string[] {
  return terms.slice(0, MAX_LISTED).map((term) => String(vocabulary[term] ?? ''));
}

/** The decade of both films, or null where they are of two. */
function sharedDecade(a: Film, b: Film): number | null {
  const decade = Math.floor(a.year / 10) * 10;
  return decade === Math.floor(b.year / 10) * 10 ? decade : null;
}

const SHARED = 1;
const LEFT_OUT = 2;

/** Finds the terms of one field that a film shares with others. Terms too common to weigh anything are none. */
class TermMatcher {
  readonly #field: Field;
  /** By term, whether it is the film's, or one of those left out. */
  readonly #marks: Uint8Array;
  #film = -1;

  constructor(field: Field, leftOut: readonly number[]) {
    this.#field = field;
    this.#marks = new Uint8Array(field.termCount);
    for (const term of leftOut) this.#marks[term] = LEFT_OUT;
  }

  turnTo(film: number): void {
    this.#mark(0);
    this.#film = film;
    this.#mark(SHARED);
  }

  /** The shared terms, rarest first. Of equally rare ones, the first of the vocabulary come first. */
  match(other: number): number[] {
    const { starts, terms, frequencies } = this.#field;
    const shared: number[] = [];
    const end = starts[other + 1] ?? 0;
    for (let at = starts[other] ?? 0; at < end; at++) {
      const term = terms[at] ?? 0;
      if (this.#marks[term] === SHARED) shared.push(term);
    }
    return shared.sort((a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0) || a - b);
  }

  #mark(value: 0 | typeof SHARED): void {
    const { starts, terms, weights } = this.#field;
    if (this.#film < 0) return;
    const end = starts[this.#film + 1] ?? 0;
    for (let at = starts[this.#film] ?? 0; at < end; at++) {
      const term = terms[at] ?? 0;
      if (weights[at] !== 0 && this.#marks[term] !== LEFT_OUT) this.#marks[term] = value;
    }
  }
}

/** Why one film is recommended for another: what the catalogue says that both share, and nothing else. */
import { castPeople } from '../catalog/casts.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { type Audience, tieBetween } from './audience.ts';
import type { AllFields, Field, FieldName, Vocabularies } from './fields.ts';
import type { Reason } from './types.ts';

/** How many names or words a reason gives, and how many reasons a recommendation. */
const MAX_LISTED = 3;
const MAX_REASONS = 3;
/** One shared actor is a reason where billed this high in both films; later roles are a coincidence. */
const BILLED_FIRST = 5;
/** Fewer words in common than this are a coincidence too. */
const MIN_WORDS = 2;
/** From this strength on, that people like both films is a reason of its own. */
const STRONG_TIE = 0.15;
/** Keywords of the production, not of the film's themes. */
const NOT_THEMES = new Set([
  'woman director',
  'independent film',
  'duringcreditsstinger',
  'aftercreditsstinger',
  'sequel',
  'prequel',
  'remake',
]);

type Known = Pick<Catalog, 'films' | 'people'>;

/** Gives the reasons to recommend films for one film at a time. Not re-entrant: it keeps its working arrays. */
export class Reasoner {
  readonly #catalog: Known;
  readonly #audience: Audience;
  readonly #vocabularies: Vocabularies;
  readonly #keywords: TermMatcher;
  readonly #words: TermMatcher;
  #film = -1;
  #billing = new Map<number, number>();

  constructor(catalog: Known, { fields, vocabularies }: AllFields, audience: Audience) {
    this.#audience = audience;
    this.#catalog = catalog;
    this.#vocabularies = vocabularies;
    this.#keywords = new TermMatcher(fields.keywords);
    this.#words = new TermMatcher(fields.text);
  }

  /**
   * The reasons to recommend one film to who liked another, strongest first; none only where the catalogue knows
   * nothing that both share. Films are given by position.
   */
  explain(film: number, other: number): Reason[] {
    const a = this.#catalog.films[film];
    const b = this.#catalog.films[other];
    if (a === undefined || b === undefined) return [];
    if (film !== this.#film) this.#turnTo(film, a);
    const reasons: Reason[] = [];
    if (a.collection !== null && a.collection.id === b.collection?.id)
      reasons.push({ kind: 'saga', name: a.collection.name });
    const directors = a.directors.filter((id) => b.directors.includes(id));
    if (directors.length > 0) reasons.push({ kind: 'director', names: this.#names(directors) });
    const cast = this.#sharedCast(b);
    if (cast.length > 0) reasons.push({ kind: 'cast', names: this.#names(cast) });
    if (tieBetween(this.#audience, film, other) >= STRONG_TIE) reasons.push({ kind: 'audience' });
    if (reasons.length < MAX_REASONS) {
      const keywords = this.#shared('keywords', this.#keywords, other).filter(
        (word) => !NOT_THEMES.has(word),
      );
      if (keywords.length > 0) reasons.push({ kind: 'themes', keywords: keywords.slice(0, MAX_LISTED) });
    }
    const decade = sharedDecade(a, b);
    const genres = a.genres.filter((genre) => b.genres.includes(genre));
    if (genres.length > 0) reasons.push({ kind: 'genres', genres: genres.slice(0, MAX_LISTED), decade });
    if (reasons.length < MAX_REASONS) {
      const words = this.#shared('text', this.#words, other);
      if (words.length >= MIN_WORDS) reasons.push({ kind: 'plot', words: words.slice(0, MAX_LISTED) });
    }
    if (reasons.length === 0) {
      // Little is known of one of them: their language and their time are what can be said.
      const time: Reason[] = decade === null ? [] : [{ kind: 'era', decade }];
      const language: Reason[] =
        a.language !== null && a.language === b.language ? [{ kind: 'language', language: a.language }] : [];
      // Most films are in English, so that there the time says more.
      reasons.push(...(a.language === 'en' ? [...time, ...language] : [...language, ...time]));
    }
    return reasons.slice(0, MAX_REASONS);
  }

  #turnTo(position: number, film: Film): void {
    this.#film = position;
    this.#billing = new Map(Array.from(castPeople(film), (person, order) => [person, order]));
    this.#keywords.turnTo(position);
    this.#words.turnTo(position);
  }

  /** Shared actors by billing in both: one if well billed, any where there are two or more. */
  #sharedCast(other: Film): number[] {
    if (this.#billing.size === 0) return [];
    const shared: { person: number; sum: number; lowest: number }[] = [];
    const people = castPeople(other);
    for (let order = 0; order < people.length; order++) {
      const person = people[order] ?? 0;
      const ours = this.#billing.get(person);
      if (ours !== undefined) shared.push({ person, sum: ours + order, lowest: Math.max(ours, order) });
    }
    if (shared.length === 1 && (shared[0]?.lowest ?? 0) >= BILLED_FIRST) return [];
    return shared.sort((a, b) => a.sum - b.sum).map(({ person }) => person);
  }

  #shared(name: FieldName, matcher: TermMatcher, other: number): string[] {
    return matcher.match(other).map((term) => String(this.#vocabularies[name][term] ?? ''));
  }

  #names(people: readonly number[]): string[] {
    return people.flatMap((id) => this.#catalog.people.get(id)?.name ?? []).slice(0, MAX_LISTED);
  }
}

/** Finds the terms of one field that a film shares with others. */
class TermMatcher {
  readonly #field: Field;
  readonly #marks: Uint8Array;
  #film = -1;

  constructor(field: Field) {
    this.#field = field;
    this.#marks = new Uint8Array(field.termCount);
  }

  turnTo(film: number): void {
    this.#mark(0);
    this.#film = film;
    this.#mark(1);
  }

  /** The shared terms, rarest first. Terms too common to weigh anything are none. */
  match(other: number): number[] {
    const { starts, terms, weights, frequencies } = this.#field;
    const shared: number[] = [];
    const end = starts[other + 1] ?? 0;
    for (let at = starts[other] ?? 0; at < end; at++) {
      const term = terms[at] ?? 0;
      if (this.#marks[term] === 1 && weights[at] !== 0) shared.push(term);
    }
    return shared.sort((a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0) || a - b);
  }

  #mark(value: 0 | 1): void {
    const { starts, terms } = this.#field;
    if (this.#film < 0) return;
    const end = starts[this.#film + 1] ?? 0;
    for (let at = starts[this.#film] ?? 0; at < end; at++) this.#marks[terms[at] ?? 0] = value;
  }
}

/** The decade of both films, or null where they are of two. */
function sharedDecade(a: Film, b: Film): number | null {
  const decade = Math.floor(a.year / 10) * 10;
  return decade === Math.floor(b.year / 10) * 10 ? decade : null;
}

/** Why one film is recommended for another: what the catalogue says that both share, and nothing else. */
import { type CoOccurrences, coOccurrenceOf } from './co-occurrence.ts';
import { ExplanationWriter, MAX_CODES, MAX_LISTED } from './explanation-codes.ts';
import type { ExplanationData } from './explanation-data.ts';
import type { Field, Fields } from './fields.ts';
import type { Rows } from './shared.ts';
import type { FilmTable } from './table.ts';
import type { ExplanationKind } from './types.ts';

/** One shared actor is an explanation where billed this high in both films; later roles are a coincidence. */
const BILLED_FIRST = 5;
/** Fewer words in common than this are a coincidence too. */
const MIN_WORDS = 2;
/** From this strength on, that people like both films is an explanation of its own. */
const STRONG_CO_OCCURRENCE = 0.15;

/** What explanations are looked for in, all of it shared by threads. */
export interface ExplanationSources {
  readonly table: FilmTable;
  readonly fields: Fields;
  readonly coOccurrences: CoOccurrences;
  readonly data: ExplanationData;
}

/** Finds the explanations to recommend films for one film at a time. Not re-entrant: it keeps its working arrays. */
export class Explainer {
  /** The explanations found last, as `explanation-codes.ts` writes them. */
  readonly codes = new Uint32Array(MAX_CODES);
  readonly #writer = new ExplanationWriter(this.codes);
  readonly #sources: ExplanationSources;
  readonly #keywords: TermMatcher;
  readonly #words: TermMatcher;
  /** By person, the billing in the film's cast and one more; 0 for who is not in it. */
  readonly #billings: Uint32Array;
  /** The best places found of one kind. */
  readonly #places = new Uint32Array(MAX_LISTED);
  readonly #sums = new Uint32Array(MAX_LISTED);
  #film = -1;

  constructor(sources: ExplanationSources) {
    const { fields, data } = sources;
    this.#sources = sources;
    this.#keywords = new TermMatcher(fields.keywords, data.notThemes);
    this.#words = new TermMatcher(fields.text, new Uint32Array(0));
    this.#billings = new Uint32Array(data.people);
  }

  /**
   * Explains why one film is recommended to who liked another, strongest explanation first; none only where the
   * catalogue knows nothing that both share. Films are given by position. Answers how many of `codes` they take.
   */
  explain(film: number, other: number): number {
    if (film !== this.#film) this.#turnTo(film);
    const { table, coOccurrences, data } = this.#sources;
    const writer = this.#writer.begin();
    const saga = table.sagas[film] ?? 0;
    if (saga !== 0 && saga === table.sagas[other]) writer.add('saga');
    this.#addShared('director', data.directors, other, null);
    this.#addCast(other);
    if (coOccurrenceOf(coOccurrences, film, other) >= STRONG_CO_OCCURRENCE) writer.add('co-occurrence');
    if (!writer.isFull) {
      const count = this.#keywords.match(other);
      if (count > 0) writer.add('themes', this.#keywords.rarest, count);
    }
    const decade = this.#sharedDecade(other);
    this.#addShared('genres', data.genres, other, decade);
    if (!writer.isFull) {
      const count = this.#words.match(other);
      if (count >= MIN_WORDS) writer.add('plot', this.#words.rarest, count);
    }
    if (writer.isEmpty) this.#addTimeAndLanguage(other, decade);
    return writer.end();
  }

  /** Where little is known of one of them: their language and their time are what can be said. */
  #addTimeAndLanguage(other: number, decade: number | null): void {
    const { languages } = this.#sources.table;
    const language = languages[this.#film] ?? 0;
    const addTime = (): void => {
      if (decade !== null) this.#writer.add('era', this.#places, 0, decade);
    };
    // Most films are in English, so that there the time says more.
    if (language === this.#sources.data.english) addTime();
    if (language !== 0 && language === languages[other]) this.#writer.add('language');
    if (language !== this.#sources.data.english) addTime();
  }

  #turnTo(film: number): void {
    this.#markCast(false);
    this.#film = film;
    this.#markCast(true);
    this.#keywords.turnTo(film);
    this.#words.turnTo(film);
  }

  #markCast(isMarked: boolean): void {
    if (this.#film < 0) return;
    const { starts, values } = this.#sources.data.casts;
    const start = starts[this.#film] ?? 0;
    const end = starts[this.#film + 1] ?? 0;
    for (let at = start; at < end; at++) this.#billings[values[at] ?? 0] = isMarked ? at - start + 1 : 0;
  }

  /** What is in both films' rows, in the order of the film's own. */
  #addShared(kind: ExplanationKind, { starts, values }: Rows, other: number, decade: number | null): void {
    const start = starts[this.#film] ?? 0;
    const end = starts[this.#film + 1] ?? 0;
    const [from, to] = [starts[other] ?? 0, starts[other + 1] ?? 0];
    let count = 0;
    for (let at = start; at < end && count < MAX_LISTED; at++) {
      for (let there = from; there < to; there++) {
        if (values[there] !== values[at]) continue;
        this.#places[count++] = at - start;
        break;
      }
    }
    if (count > 0) this.#writer.add(kind, this.#places, count, decade);
  }

  /** Shared actors by billing in both: one if well billed, any where there are two or more. */
  #addCast(other: number): void {
    const { starts, values } = this.#sources.data.casts;
    const [billings, places, sums] = [this.#billings, this.#places, this.#sums];
    const start = starts[other] ?? 0;
    const end = starts[other + 1] ?? 0;
    let count = 0;
    let lowest = 0;
    for (let at = start; at < end; at++) {
      const billing = billings[values[at] ?? 0] ?? 0;
      if (billing === 0) continue;
      const [ours, theirs] = [billing - 1, at - start];
      lowest = Math.max(ours, theirs);
      insert(places, sums, count++, ours, ours + theirs);
    }
    if (count === 0 || (count === 1 && lowest >= BILLED_FIRST)) return;
    this.#writer.add('cast', places, Math.min(MAX_LISTED, count));
  }

  /** The decade of both films, or null where they are of two. */
  #sharedDecade(other: number): number | null {
    const { years } = this.#sources.table;
    const decade = Math.floor((years[this.#film] ?? 0) / 10) * 10;
    return decade === Math.floor((years[other] ?? 0) / 10) * 10 ? decade : null;
  }
}

/** Finds the rarest terms of one field that a film shares with others. Terms too common to weigh anything are none. */
class TermMatcher {
  /** The terms found last, rarest first. */
  readonly rarest = new Uint32Array(MAX_LISTED);
  readonly #frequencies = new Uint32Array(MAX_LISTED);
  readonly #field: Field;
  /** By term, whether it is the film's; 2 for those left out. */
  readonly #marks: Uint8Array;
  #film = -1;

  constructor(field: Field, leftOut: Uint32Array) {
    this.#field = field;
    this.#marks = new Uint8Array(field.termCount);
    for (const term of leftOut) this.#marks[term] = LEFT_OUT;
  }

  turnTo(film: number): void {
    this.#mark(0);
    this.#film = film;
    this.#mark(SHARED);
  }

  /** How many terms there are in `rarest`. Of equally rare ones, the first of the vocabulary come first. */
  match(other: number): number {
    const { starts, terms, frequencies } = this.#field;
    const marks = this.#marks;
    const end = starts[other + 1] ?? 0;
    let count = 0;
    for (let at = starts[other] ?? 0; at < end; at++) {
      const term = terms[at] ?? 0;
      if (marks[term] === SHARED)
        insert(this.rarest, this.#frequencies, count++, term, frequencies[term] ?? 0);
    }
    return Math.min(MAX_LISTED, count);
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

const SHARED = 1;
const LEFT_OUT = 2;

/** Puts a value among the `count` lowest so far, by its key, after those with the same. */
function insert(values: Uint32Array, keys: Uint32Array, count: number, value: number, key: number): void {
  let place = Math.min(count, values.length - 1);
  if (count >= values.length && (keys[place] ?? 0) <= key) return;
  for (; place > 0 && (keys[place - 1] ?? 0) > key; place--) {
    values[place] = values[place - 1] ?? 0;
    keys[place] = keys[place - 1] ?? 0;
  }
  values[place] = value;
  keys[place] = key;
}

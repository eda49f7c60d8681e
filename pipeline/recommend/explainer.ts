/** Why one film is recommended for another: what most of its score is due to, said only where the catalogue bears it out. */

import { castPeople, characterAt } from '../catalog/casts.ts';
import { spanishKeyword } from '../catalog/keywords.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { getOrCreate } from '../common/collections.ts';
import { fold } from '../common/fold.ts';
import { decadeOf } from '../common/years.ts';
import { EXPLAINED } from './config.ts';
import { FEATURES, type FeatureSources } from './features.ts';
import type { AllFields, Vocabularies } from './fields.ts';
import { CastMatcher, TermMatcher } from './matcher.ts';
import { PairScorer } from './model.ts';
import { coOccurrenceOf } from './taste.ts';
import { EXPLANATION_KINDS, type Explanation, type ExplanationKind } from './types.ts';

/**
 * What a recommendation is due to, and how much two films have in common: the part of the score that is due to what both
 * records say. What people like counts for nothing in it: that grows with fame, and would make all known films alike.
 */
export interface Explained {
  readonly explanations: readonly Explanation[];
  readonly inCommon: number;
}

/** A part of a score that can be said, by the first word of its features' names. */
const KINDS: Readonly<Record<string, ExplanationKind>> = {
  saga: 'saga',
  title: 'version',
  director: 'director',
  cast: 'cast',
  'liked together': 'co-occurrence',
  keywords: 'themes',
  companies: 'studio',
  text: 'plot',
  genres: 'genres',
  language: 'language',
  'rare language': 'language',
  countries: 'language',
};

/** The kind that a feature speaks for; undefined for what is of one film alone, such as its votes. */
function kindOf(feature: string): ExplanationKind | undefined {
  if (feature.startsWith('both ')) return 'genres';
  if (feature.startsWith('years ')) return 'era';
  for (const part of feature.split(' × ')) {
    const kind = KINDS[part.replace(' √', '')];
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** By kind, its place among sums; what speaks for no kind is summed in the one after them all. */
const PLACES = Object.fromEntries(EXPLANATION_KINDS.map((kind, place) => [kind, place])) as Readonly<
  Record<ExplanationKind, number>
>;
const NO_KIND = EXPLANATION_KINDS.length;
const CO_OCCURRENCE = EXPLANATION_KINDS.indexOf('co-occurrence');
const PLACE_OF_FEATURE = Uint8Array.from(FEATURES, (feature) => {
  const kind = kindOf(feature);
  return kind === undefined ? NO_KIND : PLACES[kind];
});

/** Comes after all frequencies. */
const IN_ENGLISH = 2 ** 31;

/** Explains the recommendations of one film at a time. Not re-entrant: it keeps its working arrays. */
export class Explainer {
  readonly #films: readonly Film[];
  readonly #people: Catalog['people'];
  readonly #sources: FeatureSources;
  readonly #vocabularies: Vocabularies;
  readonly #scorer: PairScorer;
  readonly #keywords: TermMatcher;
  readonly #companies: TermMatcher;
  readonly #words: TermMatcher;
  readonly #casts: CastMatcher;
  readonly #foldedTitles: readonly string[];
  /** How much of the other film's score is due to each kind, by PLACES. */
  readonly #due = new Float64Array(NO_KIND + 1);
  /** What the film and the other share, what counts most first, and what each counts for. */
  #facts: Explanation[] = [];
  readonly #weights: number[] = [];
  /** By kind and first text, how many explanations of the list it has led. */
  #led = new Map<ExplanationKind, Map<string, number>>();

  /** @param films in the order of the fields and of the sources */
  constructor(
    films: readonly Film[],
    people: Catalog['people'],
    { fields, vocabularies }: AllFields,
    sources: FeatureSources,
  ) {
    this.#films = films;
    this.#people = people;
    this.#sources = sources;
    this.#vocabularies = vocabularies;
    this.#scorer = new PairScorer(sources);
    // The themes that have a Spanish name first, and of those the rarest.
    const themeRanks = fields.keywords.frequencies.map((frequency, term) =>
      spanishKeyword(String(vocabularies.keywords[term])) === undefined ? IN_ENGLISH + frequency : frequency,
    );
    this.#keywords = new TermMatcher(fields.keywords, themeRanks);
    this.#companies = new TermMatcher(fields.companies);
    this.#words = new TermMatcher(fields.text);
    this.#casts = new CastMatcher(films);
    this.#foldedTitles = films.map(({ title }) => fold(title));
  }

  /**
   * Why each of these films is recommended to who liked another, all by position: what is particular before what many
   * films share, and of that what counts most in the score; but what has led an explanation of the list already counts
   * for less, so that a list does not say one thing five times. None only where the catalogue knows nothing that both
   * share.
   */
  explain(film: number, others: readonly number[]): Explained[] {
    this.#turnTo(film);
    return others.map((other) => {
      const [a, b] = [this.#films[film], this.#films[other]];
      if (a === undefined || b === undefined) return { explanations: [], inCommon: 0 };
      this.#scorer.sumByGroup(other, PLACE_OF_FEATURE, this.#due);
      this.#facts = [];
      this.#findFacts(film, a, other, b);
      if (this.#facts.length < EXPLAINED.explanations) this.#addGeneral(a, b);
      const explanations = this.#facts;
      explanations.splice(EXPLAINED.explanations);
      const [first] = explanations;
      if (first !== undefined) {
        const ofKind = getOrCreate(this.#led, first.kind, () => new Map<string, number>());
        ofKind.set(nameOf(first.texts), (ofKind.get(nameOf(first.texts)) ?? 0) + 1);
      }
      let inCommon = 0;
      for (let place = 0; place < NO_KIND; place++)
        if (place !== CO_OCCURRENCE) inCommon += this.#due[place] ?? 0;
      return { explanations, inCommon };
    });
  }

  #turnTo(film: number): void {
    this.#led = new Map();
    for (const matcher of [this.#keywords, this.#companies, this.#words, this.#casts]) matcher.turnTo(film);
    this.#scorer.turnTo(film);
  }

  /** Finds what is particular to the two. */
  #findFacts(film: number, a: Film, other: number, b: Film): void {
    const sameSaga = a.collection !== null && a.collection.id === b.collection?.id;
    if (sameSaga) this.#add('saga', [a.collection.name]);
    const themes = this.#keywords.match(other);
    if (!sameSaga && this.#foldedTitles[film] === this.#foldedTitles[other])
      this.#add(themes.length > 0 || haveCharacterInCommon(a, b) ? 'version' : 'title', []);
    const directors = sharedOf(a.directors, b.directors);
    if (directors.length > 0) this.#add('director', this.#names(directors));
    const cast = this.#casts.match(other);
    if (cast.length > 0) this.#add('cast', this.#names(cast));
    if (this.#isLikedWith(film, other)) this.#add('co-occurrence', []);
    if (themes.length > 0) this.#add('themes', this.#texts('keywords', themes));
    const studios = this.#companies.match(other);
    if (studios.length > 0) this.#add('studio', this.#studios(a, studios));
    const words = this.#words.match(other);
    if (words.length >= EXPLAINED.words) this.#add('plot', this.#texts('text', words));
  }

  /** Puts a fact after those that count for as much or more. */
  #add(kind: ExplanationKind, texts: readonly string[]): void {
    const [facts, weights] = [this.#facts, this.#weights];
    const weight = (this.#due[PLACES[kind]] ?? 0) / (1 + (this.#led.get(kind)?.get(nameOf(texts)) ?? 0)) ** 2;
    const fact = { kind, texts, decade: null };
    let place = facts.length;
    for (; place > 0 && (weights[place - 1] ?? 0) < weight; place--) {
      facts[place] = facts[place - 1] ?? fact;
      weights[place] = weights[place - 1] ?? 0;
    }
    facts[place] = fact;
    weights[place] = weight;
  }

  /** Whether who likes the one usually likes the other. */
  #isLikedWith(film: number, other: number): boolean {
    const { coOccurrences } = this.#sources;
    const { people } = coOccurrenceOf(coOccurrences, film, other);
    const share = people / Math.max(1, coOccurrences.likers[film] ?? 0);
    const ofAll = (coOccurrences.likers[other] ?? 0) / Math.max(1, coOccurrences.users);
    const { peopleTogether, usually, shareTogether, liftTogether } = EXPLAINED;
    if (people < peopleTogether) return false;
    return share >= usually || (share >= shareTogether && share >= liftTogether * ofAll);
  }

  /** Adds what many films share: the genres; and the language and the time, where nothing else is known. */
  #addGeneral(a: Film, b: Film): void {
    const decade = decadeOf(a.year) === decadeOf(b.year) ? decadeOf(a.year) : null;
    const genres = sharedOf(a.genres, b.genres).filter((genre) => !EXPLAINED.noGenres.has(genre));
    if (genres.length > 0)
      this.#facts.push({ kind: 'genres', texts: genres.slice(0, EXPLAINED.listed), decade });
    else if (this.#facts.length === 0) {
      if (decade !== null) this.#facts.push({ kind: 'era', texts: [], decade });
      if (a.language !== null && a.language === b.language)
        this.#facts.push({ kind: 'language', texts: [a.language], decade: null });
      // Most films are in English, so that there the time says more.
      if (a.language !== 'en') this.#facts.reverse();
    }
  }

  #names(people: readonly number[]): string[] {
    return people.slice(0, EXPLAINED.listed).map((id) => this.#people.get(id)?.name ?? '');
  }

  #studios({ companies }: Film, terms: readonly number[]): string[] {
    const ids = terms.map((term) => this.#vocabularies.companies[term]);
    const shared = companies.filter(({ id }) => ids.includes(id));
    return shared.slice(0, EXPLAINED.listed).map(({ name }) => name);
  }

  #texts(field: 'keywords' | 'text', terms: readonly number[]): string[] {
    return terms.slice(0, EXPLAINED.listed).map((term) => String(this.#vocabularies[field][term] ?? ''));
  }
}

/** What an explanation says first, to tell whether another of its kind says the same. */
function nameOf(texts: readonly string[]): string {
  return texts[0] ?? '';
}

/** What is in both lists, in the order of the first. */
function sharedOf<Item>(ours: readonly Item[], theirs: readonly Item[]): Item[] {
  return ours.filter((item) => theirs.includes(item));
}

/** Whether both have a character of one name among the first roles: then they tell one story. */
function haveCharacterInCommon(a: Film, b: Film): boolean {
  const characters = (film: Film): string[] =>
    Array.from({ length: Math.min(EXPLAINED.characters, castPeople(film).length) }, (_, billing) =>
      fold(characterAt(film, billing)),
    ).filter((name) => name.length > 2 && !EXPLAINED.noCharacters.has(name));
  const ours = new Set(characters(a));
  return characters(b).some((name) => ours.has(name));
}

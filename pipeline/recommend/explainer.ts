/** Why one film is recommended for another: what most of its score is due to, said only where the catalogue bears it out. */

import { castPeople, characterAt } from '../catalog/casts.ts';
import { spanishKeyword } from '../catalog/keywords.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { fold } from '../common/fold.ts';
import { decadeOf } from '../common/years.ts';
import { EXPLAINED, type FieldName } from './config.ts';
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

/** Kinds are counted by their place; what speaks for no kind is summed in the one after them all. */
const placeOf = (kind: ExplanationKind): number => EXPLANATION_KINDS.indexOf(kind);
const NO_KIND = EXPLANATION_KINDS.length;
const SAGA = placeOf('saga');
const VERSION = placeOf('version');
const TITLE = placeOf('title');
const DIRECTOR = placeOf('director');
const CAST = placeOf('cast');
const CO_OCCURRENCE = placeOf('co-occurrence');
const THEMES = placeOf('themes');
const STUDIO = placeOf('studio');
const PLOT = placeOf('plot');
const PLACE_OF_FEATURE = Uint8Array.from(FEATURES, (feature) => {
  const kind = kindOf(feature);
  return kind === undefined ? NO_KIND : placeOf(kind);
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
  readonly #titles: TermMatcher;
  readonly #directors: TermMatcher;
  readonly #genres: TermMatcher;
  readonly #keywords: TermMatcher;
  readonly #companies: TermMatcher;
  readonly #words: TermMatcher;
  readonly #casts: CastMatcher;
  /** How much of the other film's score is due to each kind. */
  readonly #due = new Float64Array(NO_KIND + 1);
  /** What each of the facts found counts for. */
  readonly #weights: number[] = [];
  /** The film's genres in its order, as their field numbers them. */
  #ownGenres: readonly number[] = [];
  /** By kind and first text, how many explanations of the list it has led. */
  #led: readonly Map<string, number>[] = [];

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
    const { terms } = sources;
    const rarestFirst = (field: FieldName): TermMatcher =>
      new TermMatcher(terms, field, fields[field].frequencies);
    this.#titles = rarestFirst('title');
    this.#directors = rarestFirst('director');
    this.#genres = rarestFirst('genres');
    this.#keywords = new TermMatcher(terms, 'keywords', themeRanks);
    this.#companies = rarestFirst('companies');
    this.#words = rarestFirst('text');
    this.#casts = new CastMatcher(films);
  }

  /**
   * Why each of these films is recommended to who liked another, all by position: what is particular before what many
   * films share, and of that what counts most in the score; but what has led an explanation of the list already counts
   * for less, so that a list does not say one thing five times. None only where the catalogue knows nothing that both
   * share.
   */
  explain(film: number, others: readonly number[]): Explained[] {
    this.#led = EXPLANATION_KINDS.map(() => new Map());
    const genres = this.#films[film]?.genres.filter((genre) => !EXPLAINED.noGenres.has(genre)) ?? [];
    this.#ownGenres = genres.map((genre) => this.#vocabularies.genres.indexOf(genre));
    this.#casts.turnTo(film);
    this.#scorer.turnTo(film);
    return others.map((other) => this.#explainOne(film, other));
  }

  #explainOne(film: number, other: number): Explained {
    const [a, b] = [this.#films[film], this.#films[other]];
    if (a === undefined || b === undefined) return { explanations: [], inCommon: 0 };
    this.#scorer.sumByGroup(other, PLACE_OF_FEATURE, this.#due);
    const explanations = this.#findFacts(film, a, other, b);
    if (explanations.length < EXPLAINED.explanations) this.#addGeneral(explanations, a, b);
    explanations.splice(EXPLAINED.explanations);
    const [first] = explanations;
    const led = first && this.#led[placeOf(first.kind)];
    if (first !== undefined) led?.set(nameOf(first.texts), (led.get(nameOf(first.texts)) ?? 0) + 1);
    let inCommon = 0;
    for (let place = 0; place < NO_KIND; place++)
      if (place !== CO_OCCURRENCE) inCommon += this.#due[place] ?? 0;
    return { explanations, inCommon };
  }

  /** What is particular to the two, what counts most first. */
  #findFacts(film: number, a: Film, other: number, b: Film): Explanation[] {
    const { fields } = this.#scorer.features;
    const facts: Explanation[] = [];
    const sameSaga = a.collection !== null && a.collection.id === b.collection?.id;
    if (sameSaga) this.#add(facts, SAGA, [a.collection.name]);
    const themes = this.#keywords.match(fields);
    if (!sameSaga && this.#titles.match(fields).length > 0 && fold(a.title) === fold(b.title))
      this.#add(facts, themes.length > 0 || haveCharacterInCommon(a, b) ? VERSION : TITLE, []);
    const directors = this.#directors.match(fields);
    if (directors.length > 0) this.#add(facts, DIRECTOR, this.#directorsOf(a, directors));
    const cast = this.#casts.match(other);
    if (cast.length > 0) this.#add(facts, CAST, this.#names(cast));
    if (this.#isLikedWith(film, other)) this.#add(facts, CO_OCCURRENCE, []);
    if (themes.length > 0) this.#add(facts, THEMES, this.#texts('keywords', themes));
    const studios = this.#companies.match(fields);
    if (studios.length > 0) this.#add(facts, STUDIO, this.#studios(a, studios));
    const words = this.#words.match(fields);
    if (words.length >= EXPLAINED.words) this.#add(facts, PLOT, this.#texts('text', words));
    return facts;
  }

  /** Puts a fact after those that count for as much or more. */
  #add(facts: Explanation[], place: number, texts: readonly string[]): void {
    const weights = this.#weights;
    const weight = (this.#due[place] ?? 0) / (1 + (this.#led[place]?.get(nameOf(texts)) ?? 0)) ** 2;
    const fact = { kind: EXPLANATION_KINDS[place] ?? 'plot', texts, decade: null };
    let at = facts.length;
    for (; at > 0 && (weights[at - 1] ?? 0) < weight; at--) {
      facts[at] = facts[at - 1] ?? fact;
      weights[at] = weights[at - 1] ?? 0;
    }
    facts[at] = fact;
    weights[at] = weight;
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
  #addGeneral(facts: Explanation[], a: Film, b: Film): void {
    const decade = decadeOf(a.year) === decadeOf(b.year) ? decadeOf(a.year) : null;
    const shared = this.#genres.match(this.#scorer.features.fields);
    const genres = this.#ownGenres.filter((genre) => shared.includes(genre));
    if (genres.length > 0) facts.push({ kind: 'genres', texts: this.#texts('genres', genres), decade });
    else if (facts.length === 0) {
      if (decade !== null) facts.push({ kind: 'era', texts: [], decade });
      if (a.language !== null && a.language === b.language)
        facts.push({ kind: 'language', texts: [a.language], decade: null });
      // Most films are in English, so that there the time says more.
      if (a.language !== 'en') facts.reverse();
    }
  }

  #names(people: readonly number[]): string[] {
    return people.slice(0, EXPLAINED.listed).map((id) => this.#people.get(id)?.name ?? '');
  }

  #directorsOf({ directors }: Film, terms: readonly number[]): string[] {
    const ids = terms.map((term) => this.#vocabularies.director[term]);
    return this.#names(directors.filter((id) => ids.includes(id)));
  }

  #studios({ companies }: Film, terms: readonly number[]): string[] {
    const ids = terms.map((term) => this.#vocabularies.companies[term]);
    const shared = companies.filter(({ id }) => ids.includes(id));
    return shared.slice(0, EXPLAINED.listed).map(({ name }) => name);
  }

  #texts(field: 'genres' | 'keywords' | 'text', terms: readonly number[]): string[] {
    return terms.slice(0, EXPLAINED.listed).map((term) => String(this.#vocabularies[field][term] ?? ''));
  }
}

/** What an explanation says first, to tell whether another of its kind says the same. */
function nameOf(texts: readonly string[]): string {
  return texts[0] ?? '';
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

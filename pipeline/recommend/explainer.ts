/** Why one film is recommended for another: what most of its score is due to, said only where the catalogue bears it out. */

import { castPeople, characterAt } from '../catalog/casts.ts';
import { spanishKeyword } from '../catalog/keywords.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { fold } from '../common/fold.ts';
import { decadeOf } from '../common/years.ts';
import { EXPLAINED } from './config.ts';
import { FEATURES, type FeatureSources } from './features.ts';
import type { AllFields, Vocabularies } from './fields.ts';
import { TermMatcher } from './matcher.ts';
import { PairScorer } from './model.ts';
import { coOccurrenceOf } from './taste.ts';
import type { Explanation, ExplanationKind } from './types.ts';

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

/** In the order of the features: each one's kind. */
const KIND_OF = FEATURES.map(kindOf);

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
  readonly #fame: ReadonlyMap<number, number>;
  readonly #foldedTitles: readonly string[];
  /** By person, the billing in the film's cast, 0 first. */
  #billings = new Map<number, number>();

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
    this.#keywords = new TermMatcher(fields.keywords);
    this.#companies = new TermMatcher(fields.companies);
    this.#words = new TermMatcher(fields.text);
    this.#fame = fameOf(films);
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
    const led = new Map<string, number>();
    return others.map((other) => {
      const due = this.#dueTo(other);
      const facts = this.#factsOf(film, other);
      const weigh = (fact: Explanation): number =>
        (due.get(fact.kind) ?? 0) / (1 + (led.get(nameOf(fact)) ?? 0)) ** 2;
      const found = facts.sort((a, b) => weigh(b) - weigh(a));
      const explanations = [...found, ...this.#generalOf(film, other, found.length === 0)].slice(
        0,
        EXPLAINED.explanations,
      );
      const [first] = explanations;
      if (first !== undefined) led.set(nameOf(first), (led.get(nameOf(first)) ?? 0) + 1);
      const total = [...due.values()].reduce((sum, value) => sum + value, 0);
      return { explanations, inCommon: total - (due.get('co-occurrence') ?? 0) };
    });
  }

  /** How much of another film's score each kind of explanation is due. */
  #dueTo(other: number): Map<ExplanationKind, number> {
    const sums = new Map<ExplanationKind, number>();
    this.#scorer.eachContribution(other, (feature, value) => {
      const kind = KIND_OF[feature];
      if (kind !== undefined) sums.set(kind, (sums.get(kind) ?? 0) + value);
    });
    return sums;
  }

  #turnTo(film: number): void {
    const known = this.#films[film];
    this.#billings = new Map(
      known === undefined ? [] : Array.from(castPeople(known), (person, billing) => [person, billing]),
    );
    for (const matcher of [this.#keywords, this.#companies, this.#words]) matcher.turnTo(film);
    this.#scorer.turnTo(film);
  }

  /** What is particular to the two. */
  #factsOf(film: number, other: number): Explanation[] {
    const [a, b] = [this.#films[film], this.#films[other]];
    if (a === undefined || b === undefined) return [];
    const facts: Explanation[] = [];
    const add = (kind: ExplanationKind, texts: readonly string[]): void => {
      facts.push({ kind, texts: texts.slice(0, EXPLAINED.listed), decade: null });
    };
    const sameSaga = a.collection !== null && a.collection.id === b.collection?.id;
    if (sameSaga) add('saga', [a.collection.name]);
    const themes = this.#themesWith(other);
    if (!sameSaga && this.#foldedTitles[film] === this.#foldedTitles[other])
      add(themes.length > 0 || haveCharacterInCommon(a, b) ? 'version' : 'title', []);
    const directors = a.directors.filter((id) => b.directors.includes(id));
    if (directors.length > 0) add('director', this.#names(directors));
    const cast = this.#sharedCast(b);
    if (cast.length > 0) add('cast', this.#names(cast));
    if (this.#isLikedWith(film, other)) add('co-occurrence', []);
    if (themes.length > 0) add('themes', themes);
    const studios = this.#companies.match(other);
    if (studios.length > 0) add('studio', this.#studios(a, studios));
    const words = this.#words.match(other);
    if (words.length >= EXPLAINED.words)
      add(
        'plot',
        words.map((word) => this.#text('text', word)),
      );
    return facts;
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

  /** What many films share: the genres; and the language and the time, where nothing else is known. */
  #generalOf(film: number, other: number, isAll: boolean): Explanation[] {
    const [a, b] = [this.#films[film], this.#films[other]];
    if (a === undefined || b === undefined) return [];
    const decade = sharedDecade(a, b);
    const genres = a.genres.filter((genre) => b.genres.includes(genre) && !EXPLAINED.noGenres.has(genre));
    if (genres.length > 0) return [{ kind: 'genres', texts: genres.slice(0, EXPLAINED.listed), decade }];
    if (!isAll) return [];
    const time: Explanation[] = decade === null ? [] : [{ kind: 'era', texts: [], decade }];
    const language: Explanation[] =
      a.language !== null && a.language === b.language
        ? [{ kind: 'language', texts: [a.language], decade: null }]
        : [];
    // Most films are in English, so that there the time says more.
    return a.language === 'en' ? [...time, ...language] : [...language, ...time];
  }

  /** The shared themes, those that have a Spanish name first, and of those the rarest. */
  #themesWith(other: number): string[] {
    const themes = this.#keywords.match(other).map((theme) => this.#text('keywords', theme));
    const inSpanish = themes.filter((theme) => spanishKeyword(theme) !== undefined);
    return [...inSpanish, ...themes.filter((theme) => !inSpanish.includes(theme))];
  }

  /** Shared actors, the best known first: one if well billed, any where there are two or more. */
  #sharedCast(other: Film): number[] {
    const shared: { person: number; sum: number; lowest: number }[] = [];
    if (this.#billings.size === 0) return [];
    const people = castPeople(other);
    for (let theirs = 0; theirs < people.length; theirs++) {
      const person = people[theirs] ?? 0;
      const ours = this.#billings.get(person);
      if (ours !== undefined) shared.push({ person, sum: ours + theirs, lowest: Math.max(ours, theirs) });
    }
    if (shared.length === 1 && (shared[0]?.lowest ?? 0) >= EXPLAINED.billedFirst) return [];
    const fame = ({ person }: { person: number }): number => this.#fame.get(person) ?? 0;
    return shared.sort((a, b) => fame(b) - fame(a) || a.sum - b.sum).map(({ person }) => person);
  }

  #names(people: readonly number[]): string[] {
    return people.map((id) => this.#people.get(id)?.name ?? '');
  }

  #studios({ companies }: Film, terms: readonly number[]): string[] {
    const ids = new Set(terms.map((term) => this.#vocabularies.companies[term]));
    return companies.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  }

  #text(field: 'keywords' | 'text', term: number): string {
    return String(this.#vocabularies[field][term] ?? '');
  }
}

/** What an explanation says first, to tell whether another says the same. */
function nameOf({ kind, texts }: Explanation): string {
  return `${kind} ${texts[0] ?? ''}`;
}

/** By person, the votes of the films in which they are billed first. */
function fameOf(films: readonly Film[]): Map<number, number> {
  const fame = new Map<number, number>();
  for (const film of films)
    for (const person of castPeople(film).subarray(0, EXPLAINED.billedFirst))
      fame.set(person, (fame.get(person) ?? 0) + film.votes);
  return fame;
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

/** The decade of both films, or null where they are of two. */
function sharedDecade(a: Film, b: Film): number | null {
  const decade = decadeOf(a.year);
  return decade === decadeOf(b.year) ? decade : null;
}

/** Why one film is recommended for another: what the catalogue says that both share, and nothing else. */
import type { Catalog, Film } from '../catalog/types.ts';
import type { Reason } from './types.ts';
import { wordsOf } from './words.ts';

/** How many names or words a reason gives. */
const MAX_LISTED = 3;
const MAX_REASONS = 3;
/** One shared actor is a reason where billed this high in both films; later roles are a coincidence. */
const BILLED_FIRST = 5;
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

/** Gives reasons for pairs of films of one catalogue. */
export class Reasoner {
  readonly #catalog: Catalog;
  readonly #keywordFilms = new Map<string, number>();
  readonly #wordFilms = new Map<string, number>();
  readonly #words = new Map<number, ReadonlySet<string>>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    for (const film of catalog.films) {
      for (const keyword of film.keywords) count(this.#keywordFilms, keyword);
      for (const word of this.#wordsOf(film)) count(this.#wordFilms, word);
    }
  }

  /** The reasons to recommend `other` to who liked `film`, strongest first; at least one wherever there is one. */
  explain(film: Film, other: Film): readonly Reason[] {
    const reasons: Reason[] = [];
    if (film.collection !== null && film.collection.id === other.collection?.id)
      reasons.push({ kind: 'saga', name: film.collection.name });
    const directors = film.directors.filter((id) => other.directors.includes(id));
    if (directors.length > 0) reasons.push({ kind: 'director', names: this.#names(directors) });
    const cast = sharedCast(film, other);
    if (cast.length > 0) reasons.push({ kind: 'cast', names: this.#names(cast) });
    const keywords = rarestShared(film.keywords, other.keywords, this.#keywordFilms).filter(
      (keyword) => !NOT_THEMES.has(keyword),
    );
    if (keywords.length > 0) reasons.push({ kind: 'themes', keywords: keywords.slice(0, MAX_LISTED) });
    const genres = film.genres.filter((genre) => other.genres.includes(genre));
    const decade = sharedDecade(film, other);
    if (genres.length > 0) reasons.push({ kind: 'genres', genres: genres.slice(0, MAX_LISTED), decade });
    if (reasons.length < MAX_REASONS) {
      const words = rarestShared([...this.#wordsOf(film)], [...this.#wordsOf(other)], this.#wordFilms);
      if (words.length > 1) reasons.push({ kind: 'plot', words: words.slice(0, MAX_LISTED) });
    }
    if (reasons.length === 0) reasons.push(...this.#fallback(film, other, cast));
    return reasons.slice(0, MAX_REASONS);
  }

  /** What can be said of films that share neither people, nor themes, nor genres. */
  #fallback(film: Film, other: Film, cast: readonly number[]): Reason[] {
    const reasons: Reason[] = [];
    const decade = sharedDecade(film, other);
    if (cast.length > 0) reasons.push({ kind: 'cast', names: this.#names(cast) });
    if (film.language !== null && film.language !== 'en' && film.language === other.language)
      reasons.push({ kind: 'language', language: film.language });
    if (decade !== null) reasons.push({ kind: 'era', decade });
    if (reasons.length === 0 && film.language !== null && film.language === other.language)
      reasons.push({ kind: 'language', language: film.language });
    return reasons;
  }

  #names(people: readonly number[]): string[] {
    return people.flatMap((id) => this.#catalog.people.get(id)?.name ?? []).slice(0, MAX_LISTED);
  }

  #wordsOf(film: Film): ReadonlySet<string> {
    const known = this.#words.get(film.id);
    if (known !== undefined) return known;
    const words = new Set(film.overview === null ? [] : wordsOf(film.overview));
    this.#words.set(film.id, words);
    return words;
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Shared actors in the film's order: one if well billed in both, or else as many as there are when two or more. */
function sharedCast(film: Film, other: Film): number[] {
  const orders = new Map(other.cast.map((credit, order) => [credit.person, order]));
  const shared = film.cast.flatMap((credit, order) => {
    const there = orders.get(credit.person);
    return there === undefined
      ? []
      : [{ person: credit.person, billing: order + there, high: Math.max(order, there) }];
  });
  if (shared.length === 1 && (shared[0]?.high ?? 0) >= BILLED_FIRST) return [];
  return shared.sort((a, b) => a.billing - b.billing).map(({ person }) => person);
}

function rarestShared(
  ours: readonly string[],
  theirs: readonly string[],
  films: ReadonlyMap<string, number>,
): string[] {
  const known = new Set(theirs);
  return ours
    .filter((term) => known.has(term))
    .sort((a, b) => (films.get(a) ?? 0) - (films.get(b) ?? 0) || (a < b ? -1 : 1));
}

/** The decade of both films, or null where they are of two. */
function sharedDecade(film: Film, other: Film): number | null {
  const decade = Math.floor(film.year / 10) * 10;
  return decade === Math.floor(other.year / 10) * 10 ? decade : null;
}

/**
 * How a film's recommendations are stored. What explanations name (people, keywords, genres) is all of the one film, so
 * that its few texts come again and again: they are listed once, and explanations say their places.
 */
import type { Explanation } from '../../recommend/types.ts';
import type { FilmRef, RecommendedFilm } from '../tables.ts';
import { decodeTitle, encodeTitle, type StoredTitle } from '../titles.ts';

/**
 * The texts, then six values a recommendation: id, title, year, the place of its genre (-1 if none is known),
 * similarity in ten-thousandths (how much less than the one before, the first less than 1) and explanations.
 *
 * Explanations are a letter for their kind, the places of their texts with dots between, and "@" with a decade where they
 * name one: "d0c3.4g1@1990" is the director 0, the actors 3 and 4, the genre 1 of the nineties.
 */
export type StoredRecommendations = readonly [
  texts: readonly string[],
  ...recommended: (number | StoredTitle)[],
];

const VALUES = 6;
const NO_GENRE = -1;
const SCALE = 10_000;

export function encodeRecommendations(list: readonly RecommendedFilm[]): StoredRecommendations {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  let before = SCALE;
  const values = list.flatMap((film): (number | StoredTitle)[] => {
    const { id, year, genre, similarity, explanations } = film;
    const parts = Math.round(similarity * SCALE);
    const less = before - parts;
    before = parts;
    const ofGenre = genre === null ? NO_GENRE : placeOf(genre);
    const stored = explanations.map((explanation) => encodeExplanation(explanation, placeOf)).join('');
    return [id, encodeTitle(film), year, ofGenre, less, stored];
  });
  return [[...places.keys()], ...values];
}

export function decodeRecommendations([texts, ...values]: StoredRecommendations): RecommendedFilm[] {
  const list: (FilmRef & RecommendedFilm)[] = [];
  let parts = SCALE;
  for (let at = 0; at < values.length; at += VALUES) {
    const [id, title, year, genre, less, explanations] = values.slice(at, at + VALUES);
    parts -= Number(less);
    list.push({
      id: Number(id),
      ...decodeTitle(title as StoredTitle),
      year: Number(year),
      genre: texts[Number(genre)] ?? null,
      similarity: parts / SCALE,
      explanations: decodeExplanations(String(explanations), texts),
    });
  }
  return list;
}

function encodeExplanation(explanation: Explanation, placeOf: (text: string) => number): string {
  const places = (texts: readonly string[]): string => texts.map(placeOf).join('.');
  switch (explanation.kind) {
    case 'saga':
      return `s${placeOf(explanation.name)}`;
    case 'director':
      return `d${places(explanation.names)}`;
    case 'cast':
      return `c${places(explanation.names)}`;
    case 'themes':
      return `${explanation.inSpanish ? 'w' : 't'}${places(explanation.keywords)}`;
    case 'plot':
      return `p${places(explanation.words)}`;
    case 'genres':
      return `g${places(explanation.genres)}${explanation.decade === null ? '' : `@${explanation.decade}`}`;
    case 'language':
      return `l${placeOf(explanation.language)}`;
    case 'era':
      return `e@${explanation.decade}`;
    case 'co-occurrence':
      return 'a';
  }
}

/** An explanation that this version does not know. */
class UnknownExplanationError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`unknown explanation ${JSON.stringify(code)}`);
    this.name = 'UnknownExplanationError';
    this.code = code;
  }
}

const EXPLANATION = /([a-z])([\d.]*)(?:@(\d+))?/g;

function decodeExplanations(stored: string, texts: readonly string[]): Explanation[] {
  return Array.from(stored.matchAll(EXPLANATION), ([, code = '', places = '', decade]) =>
    decodeExplanation(
      code,
      places === '' ? [] : places.split('.').map((place) => texts[Number(place)] ?? ''),
      decade === undefined ? null : Number(decade),
    ),
  );
}

function decodeExplanation(code: string, texts: readonly string[], decade: number | null): Explanation {
  switch (code) {
    case 's':
      return { kind: 'saga', name: texts[0] ?? '' };
    case 'd':
      return { kind: 'director', names: texts };
    case 'c':
      return { kind: 'cast', names: texts };
    case 't':
      return { kind: 'themes', keywords: texts };
    case 'w':
      return { kind: 'themes', keywords: texts, inSpanish: true };
    case 'p':
      return { kind: 'plot', words: texts };
    case 'g':
      return { kind: 'genres', genres: texts, decade };
    case 'l':
      return { kind: 'language', language: texts[0] ?? '' };
    case 'e':
      return { kind: 'era', decade: decade ?? 0 };
    case 'a':
      return { kind: 'co-occurrence' };
    default:
      throw new UnknownExplanationError(code);
  }
}

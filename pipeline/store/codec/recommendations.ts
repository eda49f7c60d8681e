/**
 * How a film's recommendations are stored. What explanations name (people, keywords, genres) is all of the one film, so
 * that its few texts come again and again: they are listed once, and explanations say their places.
 */
import type { Explanation, ExplanationKind } from '../../recommend/types.ts';
import type { RecommendedFilm } from '../tables.ts';
import { decodeTitle, encodeTitle, type StoredTitle } from '../titles.ts';

/**
 * The texts, then seven values a recommendation: id, title, year, the places of its genres with dots between, similarity
 * in ten-thousandths (how much less than the one before, the first less than 1), explanations, and votes: less than 0,
 * -1 - votes, where both films are of one saga.
 *
 * Explanations are a letter for their kind, the places of their texts with dots between, and "@" with a decade where they
 * name one: "d0c3.4g1@1990" is the director 0, the actors 3 and 4, the genre 1 of the nineties.
 */
export type StoredRecommendations = readonly [
  texts: readonly string[],
  ...recommended: (number | StoredTitle)[],
];

const VALUES = 7;
const SCALE = 10_000;

/** A list of recommendations as its shard holds it. */
export function encodeRecommendations(list: readonly RecommendedFilm[]): StoredRecommendations {
  const places = new Map<string, number>();
  const placesOf = (texts: readonly string[]): string => {
    let said = '';
    for (const text of texts) {
      const place = places.get(text) ?? places.size;
      if (place === places.size) places.set(text, place);
      said += said === '' ? place : `.${place}`;
    }
    return said;
  };
  let before = SCALE;
  const values: (number | StoredTitle)[] = [];
  for (const film of list) {
    const { id, year, genres, similarity, explanations, votes, sameSaga } = film;
    const parts = Math.round(similarity * SCALE);
    const ofGenres = placesOf(genres);
    let said = '';
    for (const { kind, texts, decade } of explanations)
      said += `${LETTERS[kind]}${placesOf(texts)}${decade === null ? '' : `@${decade}`}`;
    values.push(id, encodeTitle(film), year, ofGenres, before - parts, said, sameSaga ? -1 - votes : votes);
    before = parts;
  }
  return [[...places.keys()], ...values];
}

/** A list of recommendations from what its shard holds. */
export function decodeRecommendations([texts, ...values]: StoredRecommendations): RecommendedFilm[] {
  const list: RecommendedFilm[] = [];
  let parts = SCALE;
  for (let at = 0; at < values.length; at += VALUES) {
    const [id, title, year, genrePlaces, less, explanations, votes] = values.slice(at, at + VALUES);
    const genres = textsAt(String(genrePlaces), texts);
    const sameSaga = Number(votes) < 0;
    parts -= Number(less);
    list.push({
      id: Number(id),
      ...decodeTitle(title as StoredTitle),
      year: Number(year),
      genre: genres[0] ?? null,
      genres,
      votes: sameSaga ? -1 - Number(votes) : Number(votes),
      sameSaga,
      similarity: parts / SCALE,
      explanations: decodeExplanations(String(explanations), texts),
    });
  }
  return list;
}

const LETTERS: Readonly<Record<ExplanationKind, string>> = {
  saga: 's',
  director: 'd',
  cast: 'c',
  'co-occurrence': 'a',
  themes: 't',
  genres: 'g',
  plot: 'p',
  language: 'l',
  era: 'e',
  'english-themes': 'u',
  version: 'v',
  title: 'i',
  studio: 'o',
};
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as ExplanationKind]));
const EXPLANATION = /([a-z])([\d.]*)(?:@(\d+))?/g;

function decodeExplanations(stored: string, texts: readonly string[]): Explanation[] {
  return Array.from(stored.matchAll(EXPLANATION), ([, letter = '', places = '', decade]) => {
    const kind = KINDS.get(letter);
    if (kind === undefined) throw new RangeError(`no kind of explanation is stored as ${letter}`);
    return {
      kind,
      texts: textsAt(places, texts),
      decade: decade === undefined ? null : Number(decade),
    };
  });
}

function textsAt(places: string, texts: readonly string[]): string[] {
  return places === '' ? [] : places.split('.').map((place) => texts[Number(place)] ?? '');
}

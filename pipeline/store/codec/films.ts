/** How a film is stored: its values in order, without their names. */

import type { FilmOffer } from '../../common/platforms.ts';
import { ratioOf } from '../figures.ts';
import type { FilmEntry, FilmRef, PersonRef } from '../tables.ts';
import { decodeTitle, encodeTitle, type StoredTitle } from '../titles.ts';

type StoredRef = readonly [id: number, title: StoredTitle, year: number];

type StoredCollection = readonly [id: number, name: string, ...films: StoredRef[]];

/** The id is the key; year and return follow from date and money. */
export type StoredFilm = readonly [
  title: string,
  /** 1 where it is the title. */
  originalTitle: string | 0 | 1,
  language: string | 0,
  overview: string | 0,
  tagline: string | 0,
  date: string,
  runtime: number,
  budget: number,
  revenue: number,
  popularity: number,
  votes: number,
  score: number,
  genres: readonly string[],
  countries: readonly string[],
  keywords: readonly string[],
  /** Id, name, id, name … */
  directors: readonly (number | string)[],
  /** Id, name, character, id, name, character … */
  cast: readonly (number | string)[],
  castSize: number,
  collection: StoredCollection | 0,
  namesakes: readonly StoredRef[],
  imdbId: string | 0,
  /** Spanish title, region, title, region … the one to show first; then its companies: id, name, id, name …; then 1 where it is not out; then where it can be seen. */
  ...titles: (string | 1 | readonly (number | string)[] | { readonly offers: readonly FilmOffer[] })[],
];

/** A film as its shard holds it. */
export function encodeFilm(film: FilmEntry): StoredFilm {
  const { collection } = film;
  return [
    film.title,
    film.originalTitle === film.title ? 1 : (film.originalTitle ?? 0),
    film.language ?? 0,
    film.overview ?? 0,
    film.tagline ?? 0,
    film.date,
    film.runtime ?? 0,
    film.budget,
    film.revenue,
    film.popularity,
    film.votes,
    film.score,
    film.genres,
    film.countries,
    film.keywords,
    film.directors.flatMap(({ id, name }) => [id, name]),
    film.cast.flatMap(({ id, name, character }) => [id, name, character]),
    film.castSize,
    collection === null ? 0 : [collection.id, collection.name, ...collection.films.map(encodeRef)],
    film.namesakes.map(encodeRef),
    film.imdbId ?? 0,
    ...film.titles.flatMap(({ title: name, region }) => [name, region]),
    ...(film.companies.length === 0 ? [] : [film.companies.flatMap(({ id, name }) => [id, name])]),
    ...(film.isUnreleased === true ? [1 as const] : []),
    ...(film.offers === undefined ? [] : [{ offers: film.offers }]),
  ];
}

/** A film from what its shard holds; the key is its id. */
export function decodeFilm(id: number, stored: StoredFilm): FilmEntry {
  const [title, originalTitle, language, overview, tagline, date, runtime, budget, revenue, ...rest] = stored;
  const [popularity, votes, score, genres, countries, keywords, ...credits] = rest;
  const [directors, cast, castSize, collection, namesakes, imdbId, ...names] = credits;
  const texts = names.filter((name) => typeof name === 'string');
  const companies = names.find((name) => Array.isArray(name)) ?? [];
  const seen = names.find((name) => typeof name === 'object' && 'offers' in name);
  const titles = groupsOf(2, texts, ([name, region]) => ({ title: String(name), region: String(region) }));
  const spanish = titles[0]?.title;
  return {
    id,
    title,
    ...(spanish !== undefined && { spanish }),
    titles,
    ...(names.includes(1) && { isUnreleased: true }),
    ...(seen !== undefined && { offers: seen.offers }),
    imdbId: orNull(imdbId),
    year: Number(date.slice(0, 4)),
    originalTitle: originalTitle === 1 ? title : orNull(originalTitle),
    language: orNull(language),
    overview: orNull(overview),
    tagline: orNull(tagline),
    date,
    runtime: orNull(runtime),
    budget,
    revenue,
    ratio: ratioOf({ budget, revenue }),
    popularity,
    votes,
    score,
    genres,
    countries,
    keywords,
    companies: groupsOf(2, companies, personRef),
    directors: groupsOf(2, directors, personRef),
    cast: groupsOf(3, cast, (values) => ({ ...personRef(values), character: String(values[2]) })),
    castSize,
    collection: collection === 0 ? null : decodeCollection(collection),
    namesakes: namesakes.map(decodeRef),
  };
}

function decodeCollection([id, name, ...films]: StoredCollection): FilmEntry['collection'] {
  return { id, name, films: films.map(decodeRef) };
}

function encodeRef(film: FilmRef): StoredRef {
  return [film.id, encodeTitle(film), film.year];
}

function decodeRef([id, title, year]: StoredRef): FilmRef {
  return { id, ...decodeTitle(title), year };
}

/** Unknowns are stored as 0, which is shorter than null. */
function orNull<T extends string | number>(value: T | 0): T | null {
  return value === 0 ? null : value;
}

function personRef([id, name]: readonly (number | string)[]): PersonRef {
  return { id: Number(id), name: String(name) };
}

function groupsOf<T>(
  size: number,
  values: readonly (number | string)[],
  decode: (group: readonly (number | string)[]) => T,
): T[] {
  return Array.from({ length: values.length / size }, (_, group) =>
    decode(values.slice(group * size, (group + 1) * size)),
  );
}

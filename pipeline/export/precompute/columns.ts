/** The catalogue in columns, and what names the films at their places: what /explorar/ and its query read. */

import type { Catalog, Film } from '../../catalog/types.ts';
import { monthOf, weekdayOf } from '../../catalog/values.ts';
import { commonestFirst } from '../../common/collections.ts';
import { byDate } from '../../common/order.ts';
import { blockStart, type FilmColumns, PART_SIZE, partsOf } from '../../store/columns.ts';
import { ratioOf } from '../../store/figures.ts';
import type { CompaniesEntry, FilmRow, PlatformsEntry } from '../../store/tables.ts';
import { cardRef } from './films.ts';

/** Films as the columns have them: most voted first, of as many the newest first. */
export function filmsByVotes(catalog: Catalog): Film[] {
  return catalog.films.toSorted((a, b) => b.votes - a.votes || byDate(b, a));
}

/** Table `columns`, by part. @param films by votes */
export function* columnEntries(films: readonly Film[]): Generator<[string, FilmColumns]> {
  const scored = films.filter((film) => film.score > 0);
  const meanScore = scored.reduce((sum, film) => sum + film.score, 0) / Math.max(1, scored.length);
  for (const [part, first, some] of parts(films)) {
    const languages = dictionary(some.map((film) => film.language ?? ''));
    const genres = dictionary(some.map((film) => setText(film.genres)));
    const countries = dictionary(some.map((film) => setText(film.countries)));
    yield [
      part,
      {
        films: films.length,
        meanScore,
        first,
        size: some.length,
        votes: Uint32Array.from(some, (film) => film.votes),
        years: Uint16Array.from(some, (film) => film.year),
        runtimes: Uint16Array.from(some, (film) => film.runtime ?? 0),
        scores: Float64Array.from(some, (film) => film.score),
        ratios: Float64Array.from(some, (film) => ratioOf(film) ?? Number.NaN),
        doubtful: Uint8Array.from(some, (film) => (film.hasDoubtfulReturn ? 1 : 0)),
        languages: Uint16Array.from(languages.places),
        languageCodes: languages.values,
        genres: Uint16Array.from(genres.places),
        genreSets: genres.values.map(setOf),
        countries: Uint16Array.from(countries.places),
        countrySets: countries.values.map(setOf),
      },
    ];
  }
}

/** Table `takings`, by part. */
export function* takingsEntries(films: readonly Film[]): Generator<[string, readonly number[]]> {
  for (const [part, , some] of parts(films)) yield [part, some.map((film) => film.revenue)];
}

/** Table `popularity`, by part. */
export function* popularityEntries(films: readonly Film[]): Generator<[string, readonly number[]]> {
  for (const [part, , some] of parts(films)) yield [part, some.map((film) => film.popularity)];
}

/** Table `calendar`, by part: the month's number and the weekday's, 127 for a Sunday in December. */
export function* calendarEntries(films: readonly Film[]): Generator<[string, readonly number[]]> {
  for (const [part, , some] of parts(films))
    yield [part, some.map((film) => 10 * monthOf(film.date) + weekdayOf(film.date))];
}

/** Table `companies`, by part. */
export function* companyEntries(films: readonly Film[]): Generator<[string, CompaniesEntry]> {
  for (const [part, , some] of parts(films)) {
    const names: Record<string, string> = {};
    for (const { companies } of some) for (const { id, name } of companies) names[id] ??= name;
    yield [part, { names, ids: some.map((film) => film.companies.map(({ id }) => id)) }];
  }
}

/** Table `ids`, by part. */
export function* idEntries(films: readonly Film[]): Generator<[string, readonly number[]]> {
  for (const [part, , some] of parts(films)) yield [part, some.map((film) => film.id)];
}

/** Table `imdbIds`, by part: the number of each film's IMDb id. */
export function* imdbIdEntries(films: readonly Film[]): Generator<[string, readonly number[]]> {
  for (const [part, , some] of parts(films))
    yield [part, some.map(({ imdbId }) => Number(imdbId?.slice('tt'.length) ?? 0))];
}

/** Table `platforms`, by part; empty where no list says where films can be seen. */
export function* platformEntries(
  films: readonly Film[],
  { platforms }: Catalog,
): Generator<[string, PlatformsEntry]> {
  if (platforms === undefined) return;
  for (const [part, , some] of parts(films)) {
    const sets = dictionary(some.map(({ offers = [] }) => offers.map(({ platform }) => platform).join('|')));
    yield [
      part,
      {
        platforms,
        films: Uint16Array.from(sets.places),
        sets: sets.values.map((set) => setOf(set).map(Number)),
      },
    ];
  }
}

/** Table `rows`, by block. */
export function* rowEntries(films: readonly Film[]): Generator<[string, readonly FilmRow[]]> {
  for (let block = 0; blockStart(block) < films.length; block++) {
    const rows = films.slice(blockStart(block), blockStart(block + 1));
    yield [String(block), rows.map(cardRef)];
  }
}

function* parts(films: readonly Film[]): Generator<[string, number, readonly Film[]]> {
  for (let part = 0; part < partsOf(films.length); part++)
    yield [String(part), part * PART_SIZE, films.slice(part * PART_SIZE, (part + 1) * PART_SIZE)];
}

/** The distinct values, the commonest first, and the place of each one among them. */
function dictionary(all: readonly string[]): { values: string[]; places: number[] } {
  const values = commonestFirst(all);
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, places: all.map((value) => places.get(value) ?? 0) };
}

/** The first stays first: it colours the poster. The others in one order, so that there are fewer different sets. */
function setText([first, ...others]: readonly string[]): string {
  return first === undefined ? '' : [first, ...others.sort()].join('|');
}

function setOf(text: string): string[] {
  return text === '' ? [] : text.split('|');
}

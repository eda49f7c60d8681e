/**
 * The whole catalogue column by column, for filters that look at every film. Films are in the order of their votes, of
 * as many the newest first, in parts, so that the best-known ones come first however many there are.
 */
import { commonestFirst } from '../common/collections.ts';
import { decodeNumbers, differences, encodeNumbers, sums } from '../common/digits.ts';
import { decodeSymbols, encodeSymbols, type Symbols } from '../common/symbols.ts';

/** Films of a part: its columns weigh under 250 kB, compressed. */
export const PART_SIZE = 50_000;

/** Films of the first block of `rows`, which nearly every list begins with, and of each other one. */
const FIRST_BLOCK = 512;
const BLOCK = 32;

/** Table `columns`, by part. All arrays are of its films by votes. */
export interface FilmColumns {
  /** Films of the whole catalogue. */
  readonly films: number;
  /** Mean score of all films of the catalogue that have one, each counted once. */
  readonly meanScore: number;
  /** Place of the part's first film among all. */
  readonly first: number;
  readonly size: number;
  readonly votes: Uint32Array;
  readonly years: Uint16Array;
  /** Minutes; 0 where unknown. */
  readonly runtimes: Uint16Array;
  /** 0 where nobody voted or the source has no mean. */
  readonly scores: Float64Array;
  /** Return, 4 decimals; NaN where unknown. */
  readonly ratios: Float64Array;
  /** 1 where the return is not to be believed, by the ledger's rule `implausible-return`. */
  readonly doubtful: Uint8Array;
  /** Place among `languageCodes`, ISO 639-1, of which '' is the unknown one. */
  readonly languages: Uint16Array;
  readonly languageCodes: readonly string[];
  /** Place among `genreSets`, each the genres of some films in their order. */
  readonly genres: Uint16Array;
  readonly genreSets: readonly (readonly string[])[];
  /** Likewise, ISO 3166-1. */
  readonly countries: Uint16Array;
  readonly countrySets: readonly (readonly string[])[];
}

/** The columns of a part as its shard holds them. */
export interface StoredColumns {
  readonly films: number;
  readonly meanScore: number;
  readonly first: number;
  readonly votes: string;
  /** What each is more than the one before: films of as many votes come by date. */
  readonly yearSteps: Symbols;
  readonly runtimes: Symbols;
  /** In so many parts of a point. */
  readonly scoreScale: number;
  readonly scores: Symbols;
  /** The places of the films of which it is known, and it in ten-thousandths. */
  readonly ratioAt: string;
  readonly ratios: string;
  readonly doubtfulAt: string;
  /** Places among the origins, a language and a set of countries each: most films of a language are of few countries. */
  readonly origins: string;
  readonly originLanguages: string;
  readonly originCountries: string;
  readonly languageCodes: readonly string[];
  readonly genres: string;
  readonly genreNames: readonly string[];
  /** Places among the names. */
  readonly genreSets: readonly (readonly number[])[];
  readonly countrySets: readonly string[];
}

/** Sources of today have more decimals than the one this began with. */
const SCALES = [10, 100, 1000];
const FINEST = 1_000_000;

/** A part's columns as its shard holds them. */
export function encodeColumns(columns: FilmColumns): StoredColumns {
  const { films, meanScore, first, languageCodes } = columns;
  const scores = Array.from(columns.scores);
  const isWhole = (scale: number): boolean =>
    scores.every((score) => Math.abs(score * scale - Math.round(score * scale)) < 1e-6);
  const scoreScale = SCALES.find(isWhole) ?? FINEST;
  const ratioAt = placesOf(columns.ratios, (ratio) => !Number.isNaN(ratio));
  const genreNames = [...new Set(columns.genreSets.flat())].sort();
  return {
    films,
    meanScore,
    first,
    votes: encodeNumbers(differences(Array.from(columns.votes))),
    yearSteps: encodeSymbols(differences(Array.from(columns.years))),
    runtimes: encodeSymbols(Array.from(columns.runtimes)),
    scoreScale,
    scores: encodeSymbols(scores.map((score) => Math.round(score * scoreScale))),
    ratioAt: encodeNumbers(differences(ratioAt)),
    ratios: encodeNumbers(ratioAt.map((place) => Math.round((columns.ratios[place] ?? 0) * 10_000))),
    doubtfulAt: encodeNumbers(differences(placesOf(columns.doubtful, (mark) => mark === 1))),
    ...encodeOrigins(columns),
    languageCodes,
    genres: encodeNumbers(Array.from(columns.genres)),
    genreNames,
    genreSets: columns.genreSets.map((set) => set.map((name) => genreNames.indexOf(name))),
    countrySets: columns.countrySets.map((set) => set.join(' ')),
  };
}

/** Languages and countries in pairs, the commonest first. */
function encodeOrigins({ languages, countries, countrySets }: FilmColumns) {
  const pairs = Array.from(
    languages,
    (language, film) => language * countrySets.length + (countries[film] ?? 0),
  );
  const distinct = commonestFirst(pairs);
  const places = new Map(distinct.map((pair, place) => [pair, place]));
  return {
    origins: encodeNumbers(pairs.map((pair) => places.get(pair) ?? 0)),
    originLanguages: encodeNumbers(distinct.map((pair) => Math.floor(pair / countrySets.length))),
    originCountries: encodeNumbers(distinct.map((pair) => pair % countrySets.length)),
  };
}

/** Columns decoded so far: a scan takes a fiftieth of the time that decoding takes. */
const decoded = new WeakMap<StoredColumns, FilmColumns>();

/** The columns of a part from what its shard holds; the same ones each time for the same shard. */
export function decodeColumns(stored: StoredColumns): FilmColumns {
  const before = decoded.get(stored);
  if (before !== undefined) return before;
  const votes = Uint32Array.from(sums(decodeNumbers(stored.votes)));
  const size = votes.length;
  const ratios = new Float64Array(size).fill(Number.NaN);
  const known = decodeNumbers(stored.ratios);
  for (const place of sums(decodeNumbers(stored.ratioAt))) ratios[place] = (known.next().value ?? 0) / 10_000;
  const doubtful = new Uint8Array(size);
  for (const place of sums(decodeNumbers(stored.doubtfulAt))) doubtful[place] = 1;
  const { films, meanScore, first, scoreScale, languageCodes, genreNames } = stored;
  const origins = [...decodeNumbers(stored.origins)];
  const ofOrigins = (values: string): Uint16Array => {
    const all = [...decodeNumbers(values)];
    return Uint16Array.from(origins, (origin) => all[origin] ?? 0);
  };
  const columns: FilmColumns = {
    films,
    meanScore,
    first,
    size,
    votes,
    years: Uint16Array.from(sums(decodeSymbols(stored.yearSteps))),
    runtimes: Uint16Array.from(decodeSymbols(stored.runtimes)),
    scores: Float64Array.from(decodeSymbols(stored.scores), (value) => value / scoreScale),
    ratios,
    doubtful,
    languages: ofOrigins(stored.originLanguages),
    languageCodes,
    genres: Uint16Array.from(decodeNumbers(stored.genres)),
    genreSets: stored.genreSets.map((set) => set.map((place) => genreNames[place] ?? '')),
    countries: ofOrigins(stored.originCountries),
    countrySets: stored.countrySets.map((set) => (set === '' ? [] : set.split(' '))),
  };
  decoded.set(stored, columns);
  return columns;
}

/** How many parts so many films make. */
export function partsOf(films: number): number {
  return Math.ceil(films / PART_SIZE);
}

/**
 * Which block of `rows` names the film at a place among all.
 * @example
 * blockOf(0) // => 0
 * blockOf(550) // => 2
 */
export function blockOf(place: number): number {
  return place < FIRST_BLOCK ? 0 : 1 + Math.floor((place - FIRST_BLOCK) / BLOCK);
}

/** The place of a block's first film. */
export function blockStart(block: number): number {
  return block === 0 ? 0 : FIRST_BLOCK + (block - 1) * BLOCK;
}

function placesOf(column: Float64Array | Uint8Array, isWanted: (value: number) => boolean): number[] {
  return Array.from(column.keys()).filter((place) => isWanted(column[place] ?? 0));
}

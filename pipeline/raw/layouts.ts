/**
 * The two forms in which people have this data, told apart by their columns:
 * The Movies Dataset (Python literals) and TMDB 5000 (JSON, `movie_id`, keywords beside the film).
 */

import type { CsvRow } from './csv.ts';
import { InputError } from './problems.ts';
import {
  type Nested,
  type NestedFormat,
  type RawCredits,
  type RawKeywords,
  type RawLink,
  type RawMovie,
  type RawRating,
  readNested,
} from './records.ts';

export type Decode<Record> = (row: CsvRow) => Record;

const MOVIE_COLUMNS = [
  'budget',
  'genres',
  'id',
  'original_language',
  'original_title',
  'overview',
  'popularity',
  'production_companies',
  'production_countries',
  'release_date',
  'revenue',
  'runtime',
  'status',
  'tagline',
  'title',
  'vote_average',
  'vote_count',
] as const;
const CREDIT_COLUMNS = ['cast', 'crew'] as const;

/** A function that turns rows under this header into films. @throws {InputError} if columns are missing or repeated. */
export function movieDecoder(file: string, header: readonly string[]): Decode<RawMovie> {
  if (header.includes('cast') && header.includes('crew')) {
    throw new InputError({ kind: 'files-swapped', file, looksLike: 'credits.csv' });
  }
  const cell = cellReader(file, header, MOVIE_COLUMNS);
  // Only TMDB 5000 keeps the keywords in this file, and it is the one written as JSON.
  const format: NestedFormat = header.includes('keywords') ? 'json' : 'python';
  return ({ row, fields }) => {
    const text = (name: string): string => cell(fields, name);
    const nested = (name: string): Nested => readNested(text(name), format);
    return {
      row,
      wellFormed: fields.length === header.length,
      id: text('id'),
      imdbId: text('imdb_id'),
      title: text('title'),
      originalTitle: text('original_title'),
      language: text('original_language'),
      overview: text('overview'),
      tagline: text('tagline'),
      releaseDate: text('release_date'),
      runtime: text('runtime'),
      budget: text('budget'),
      revenue: text('revenue'),
      popularity: text('popularity'),
      voteCount: text('vote_count'),
      voteAverage: text('vote_average'),
      adult: text('adult'),
      status: text('status'),
      get collection() {
        return nested('belongs_to_collection');
      },
      get genres() {
        return nested('genres');
      },
      get companies() {
        return nested('production_companies');
      },
      get countries() {
        return nested('production_countries');
      },
      get keywords() {
        return header.includes('keywords') ? nested('keywords') : null;
      },
    };
  };
}

/** A function that turns rows under this header into credits. @throws {InputError} if columns are missing or repeated. */
export function creditsDecoder(file: string, header: readonly string[]): Decode<RawCredits> {
  if (header.includes('release_date') && !header.includes('cast')) {
    throw new InputError({ kind: 'files-swapped', file, looksLike: 'movies_dataset.csv' });
  }
  const json = header.includes('movie_id');
  const idColumn = json ? 'movie_id' : 'id';
  const cell = cellReader(file, header, [...CREDIT_COLUMNS, idColumn]);
  const format: NestedFormat = json ? 'json' : 'python';
  return ({ row, fields }) => ({
    row,
    wellFormed: fields.length === header.length,
    id: cell(fields, idColumn),
    cast: () => readNested(cell(fields, 'cast'), format),
    crew: () => readNested(cell(fields, 'crew'), format),
  });
}

/** A function that turns rows under this header into keywords. @throws {InputError} if columns are missing or repeated. */
export function keywordsDecoder(file: string, header: readonly string[]): Decode<RawKeywords> {
  const cell = cellReader(file, header, ['id', 'keywords']);
  return ({ row, fields }) => ({
    row,
    id: cell(fields, 'id'),
    keywords: () => readNested(cell(fields, 'keywords'), 'python'),
  });
}

/** A function that turns rows under this header into ratings. @throws {InputError} if columns are missing or repeated. */
export function ratingsDecoder(file: string, header: readonly string[]): Decode<RawRating> {
  const cell = cellReader(file, header, ['userId', 'movieId', 'rating']);
  return ({ fields }) => ({
    userId: cell(fields, 'userId'),
    movieId: cell(fields, 'movieId'),
    rating: cell(fields, 'rating'),
  });
}

/** A function that turns rows under this header into links. @throws {InputError} if columns are missing or repeated. */
export function linksDecoder(file: string, header: readonly string[]): Decode<RawLink> {
  const cell = cellReader(file, header, ['movieId', 'tmdbId']);
  return ({ fields }) => ({ movieId: cell(fields, 'movieId'), tmdbId: cell(fields, 'tmdbId') });
}

type CellReader = (fields: readonly string[], column: string) => string;

function cellReader(file: string, header: readonly string[], required: readonly string[]): CellReader {
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new InputError({ kind: 'columns-missing', file, missing, found: header });
  const repeated = new Set(header.filter((name, index) => name !== '' && header.indexOf(name) !== index));
  if (repeated.size > 0) throw new InputError({ kind: 'columns-repeated', file, repeated: [...repeated] });
  const positions = new Map(header.map((name, index) => [name, index]));
  return (fields, column) => {
    const position = positions.get(column);
    return position === undefined ? '' : (fields[position] ?? '');
  };
}

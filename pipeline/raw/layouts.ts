/**
 * The two forms in which people have this data, told apart by their columns: The Movies Dataset (Python literals) and
 * TMDB 5000 (JSON, `movie_id`, keywords beside the film). Each decoder throws an InputError if columns are missing or
 * repeated.
 */
import { InputError } from './problems.ts';
import { type Decoder, type RawRow, rowDecoder } from './records.ts';

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
type MovieColumn =
  | (typeof MOVIE_COLUMNS)[number]
  | 'adult'
  | 'belongs_to_collection'
  | 'imdb_id'
  /** Only in TMDB 5000. */
  | 'keywords';
type CreditColumn = 'id' | 'cast' | 'crew';

/** A row of a file of films. */
export type RawMovie = RawRow<MovieColumn>;
/** A row of a file of credits. */
export type RawCredits = RawRow<CreditColumn>;

/** Rows of films, of either layout. */
export const movieDecoder: Decoder<MovieColumn> = (file, header) => {
  if (header.includes('cast') && header.includes('crew')) {
    throw new InputError({ kind: 'files-swapped', file, looksLike: 'credits.csv' });
  }
  return rowDecoder<MovieColumn>(
    file,
    header,
    MOVIE_COLUMNS,
    header.includes('keywords') ? 'json' : 'python',
  );
};

/** Rows of credits, of either layout. */
export const creditsDecoder: Decoder<CreditColumn> = (file, header) => {
  if (header.includes('release_date') && !header.includes('cast')) {
    throw new InputError({ kind: 'files-swapped', file, looksLike: 'movies_dataset.csv' });
  }
  const columns: CreditColumn[] = ['cast', 'crew', 'id'];
  return header.includes('movie_id')
    ? rowDecoder(file, header, columns, 'json', { id: 'movie_id' })
    : rowDecoder(file, header, columns);
};

/** Rows of The Movies Dataset's keywords. */
export const keywordsDecoder: Decoder<'id' | 'keywords'> = (file, header) =>
  rowDecoder(file, header, ['id', 'keywords']);

/** Rows of MovieLens's ratings. */
export const ratingsDecoder: Decoder<'userId' | 'movieId' | 'rating'> = (file, header) =>
  rowDecoder(file, header, ['userId', 'movieId', 'rating']);

/** Rows of MovieLens's links between its own ids and TMDB's. */
export const linksDecoder: Decoder<'movieId' | 'tmdbId'> = (file, header) =>
  rowDecoder(file, header, ['movieId', 'tmdbId']);

/** Rows of the raw files, good unless a test says otherwise. */
import {
  creditsDecoder,
  movieDecoder,
  type RawCredits,
  type RawMovie,
} from '../../../pipeline/raw/layouts.ts';
import { findSources, type Sources } from '../../../pipeline/raw/sources.ts';
import { csvText, folderWith } from '../raw/folder.ts';

export type Cells = Readonly<Record<string, string>>;

const MOVIE: Cells = {
  adult: 'False',
  belongs_to_collection: '',
  budget: '2000000',
  genres: "[{'id': 18, 'name': 'Drama'}]",
  homepage: '',
  id: '1',
  imdb_id: 'tt0000001',
  original_language: 'en',
  original_title: 'A Film',
  overview: 'Something happens.',
  popularity: '1.5',
  poster_path: '',
  production_companies: "[{'name': 'Some Studio', 'id': 3}]",
  production_countries: "[{'iso_3166_1': 'US', 'name': 'United States of America'}]",
  release_date: '2001-02-03',
  revenue: '6000000',
  runtime: '90.0',
  spoken_languages: '[]',
  status: 'Released',
  tagline: '',
  title: 'A Film',
  video: 'False',
  vote_average: '6.5',
  vote_count: '100',
};

const CREDITS: Cells = { cast: '[]', crew: '[]', id: '1' };

/** The two files, and keywords if there are any, in a temporary folder. */
export function sourcesWith(
  movies: readonly Cells[],
  credits: readonly Cells[],
  keywords?: readonly Cells[],
): Sources {
  const table = (base: Cells, rows: readonly Cells[]): string =>
    csvText([Object.keys(base), ...rows.map((row) => Object.values({ ...base, ...row }))]);
  return findSources(
    '/',
    folderWith({
      'movies_dataset.csv': table(MOVIE, movies),
      'credits.csv': table(CREDITS, credits.length > 0 ? credits : [{}]),
      ...(keywords && { 'keywords.csv': table({ id: '1', keywords: '[]' }, keywords) }),
    }),
  );
}

/** A row of the movies file as a record; one that is not well formed has a field too many. */
export function movieRow(cells: Cells = {}, wellFormed = true): RawMovie {
  const row = { ...MOVIE, ...cells };
  const fields = [...Object.values(row), ...(wellFormed ? [] : ['more'])];
  return movieDecoder('movies.csv', Object.keys(row))({ row: 7, fields });
}

/** A row of the credits file as a record. */
export function creditsRow(cast: string, crew = '[]'): RawCredits {
  return creditsDecoder('credits.csv', ['cast', 'crew', 'id'])({ row: 7, fields: [cast, crew, '1'] });
}

/** Rows of the raw files, good unless a test says otherwise. */
import type { RawCredits, RawMovie } from '../../../pipeline/raw/records.ts';
import { readNested } from '../../../pipeline/raw/records.ts';
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

/** A row of the movies file as a record. */
export function movieRow(cells: Cells = {}, wellFormed = true): RawMovie {
  const cell = { ...MOVIE, ...cells };
  const text = (name: string): string => cell[name] ?? '';
  return {
    row: 7,
    wellFormed,
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
    collection: readNested(text('belongs_to_collection'), 'python'),
    genres: readNested(text('genres'), 'python'),
    companies: readNested(text('production_companies'), 'python'),
    countries: readNested(text('production_countries'), 'python'),
    keywords: null,
  };
}

/** A row of the credits file as a record. */
export function creditsRow(cast: string, crew = '[]'): RawCredits {
  return {
    row: 7,
    wellFormed: true,
    id: '1',
    cast: () => readNested(cast, 'python'),
    crew: () => readNested(crew, 'python'),
  };
}

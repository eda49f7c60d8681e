import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../pipeline/raw/csv.ts';
import {
  creditsDecoder,
  keywordsDecoder,
  linksDecoder,
  movieDecoder,
  ratingsDecoder,
} from '../../../pipeline/raw/layouts.ts';
import { type Decoder, type RawRow, readRows } from '../../../pipeline/raw/records.ts';
import { SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { problemOf } from './failure.ts';

const TMDB_5000 = fileURLToPath(new URL('../../fixtures/raw/tmdb-5000/', import.meta.url));

async function rowsOf<Column extends string>(
  path: string,
  decoder: Decoder<Column>,
): Promise<RawRow<Column>[]> {
  const rows: RawRow<Column>[] = [];
  for await (const batch of readRows(path, decoder)) rows.push(...batch);
  return rows;
}

async function headerOf(path: string): Promise<readonly string[]> {
  let found: readonly string[] = [];
  const rows = readCsv(path, {
    onHeader: (header) => {
      found = header;
    },
  });
  await rows.next();
  await rows.return(undefined);
  return found;
}

const MOVIES = await headerOf(`${SAMPLE_FOLDER}movies_dataset.csv`);
const CREDITS = await headerOf(`${SAMPLE_FOLDER}credits.csv`);

describe('The Movies Dataset', () => {
  it('writes nested cells as Python literals', async () => {
    const [toyStory] = await rowsOf(`${SAMPLE_FOLDER}movies_dataset.csv`, movieDecoder);
    expect(toyStory).toMatchObject({ row: 1, wellFormed: true });
    const columns = ['id', 'imdb_id', 'title', 'release_date', 'runtime', 'keywords'] as const;
    expect(columns.map((column) => toyStory?.text(column))).toEqual([
      ...['862', 'tt0114709', 'Toy Story', '1995-10-30', '81.0', ''],
    ]);
    expect(toyStory?.nested('belongs_to_collection')).toEqual({
      ok: true,
      value: { id: 10194, name: 'Toy Story Collection', poster_path: null, backdrop_path: null },
    });
    const [credits] = await rowsOf(`${SAMPLE_FOLDER}credits.csv`, creditsDecoder);
    expect(credits?.text('id')).toBe('862');
    const hanks = expect.objectContaining({ id: 31, name: 'Tom Hanks', order: 0 });
    expect(credits?.nested('cast')).toEqual({ ok: true, value: expect.arrayContaining([hanks]) });
  });

  it('may have its columns in any order, and more of them', () => {
    const header = ['extra', ...MOVIES.toReversed()];
    const fields = header.map((name) => (name === 'genres' ? "[{'id': 1, 'name': 'X'}]" : `<${name}>`));
    const movie = movieDecoder('movies.csv', header)({ row: 1, fields });
    expect([movie.text('id'), movie.text('vote_count'), movie.wellFormed]).toEqual([
      '<id>',
      '<vote_count>',
      true,
    ]);
    expect(movie.nested('genres')).toEqual({ ok: true, value: [{ id: 1, name: 'X' }] });
  });
});

describe('TMDB 5000', () => {
  it('writes nested cells as JSON, the keywords beside the film, no collection', async () => {
    const movies = await rowsOf(`${TMDB_5000}tmdb_5000_movies.csv`, movieDecoder);
    expect(movies).toHaveLength(4);
    const [first] = movies;
    expect([first?.text('id'), first?.text('imdb_id'), first?.text('title')]).toEqual([
      ...['900001', '', 'The Lighthouse of Cape Mist'],
    ]);
    expect(first?.text('overview')).toContain('himself,\nsays the postman, "forty');
    expect(first?.nested('belongs_to_collection')).toEqual({ ok: true, value: [] });
    expect(first?.nested('genres')).toEqual({
      ok: true,
      value: [
        { id: 18, name: 'Drama' },
        { id: 9648, name: 'Mystery' },
      ],
    });
    expect(first?.nested('keywords')).toEqual({
      ok: true,
      value: [
        { id: 1, name: 'lighthouse' },
        { id: 2, name: 'lost letter' },
      ],
    });
    expect(movies[2]?.nested('keywords').ok).toBe(false);
  });

  it('names the film of a credit row by movie_id', async () => {
    const credits = await rowsOf(`${TMDB_5000}tmdb_5000_credits.csv`, creditsDecoder);
    expect(credits.map(({ text }) => text('id'))).toEqual(['900001', '900002', '900003', '900099']);
    expect(credits[0]?.nested('cast')).toMatchObject({
      ok: true,
      value: [{ character: 'The “postwoman”' }, {}],
    });
  });
});

describe('rows', () => {
  it.each([
    [[], false],
    [CREDITS.map(() => '[]').slice(1), false],
    [CREDITS.map(() => '[]'), true],
    [[...CREDITS, 'more'], false],
  ])('%j: all its cells are there: %s', (fields, wellFormed) => {
    expect(creditsDecoder('credits.csv', CREDITS)({ row: 1, fields }).wellFormed).toBe(wellFormed);
  });

  it('say what is wrong with a nested cell, without stopping', () => {
    const fields = MOVIES.map((name) => (name === 'genres' ? "[{'id': 1, name: 'X'}]" : ''));
    const { nested } = movieDecoder('movies.csv', MOVIES)({ row: 1, fields });
    expect(nested('genres')).toMatchObject({ ok: false, error: { offset: 11, character: 'n' } });
    expect(nested('production_companies')).toEqual({ ok: true, value: [] });
  });

  it.each(['python', 'json'])('bear a nested cell that is 10,000 deep (%s)', (format) => {
    const header = format === 'json' ? [...MOVIES, 'keywords'] : MOVIES;
    const fields = header.map((name) => (name === 'genres' ? '['.repeat(10_000) + ']'.repeat(10_000) : ''));
    expect(movieDecoder('movies.csv', header)({ row: 1, fields }).nested('genres').ok).toBe(
      format === 'json',
    );
  });
});

describe('headers that are refused', () => {
  const file = 'some.csv';

  it('of the two files swapped', async () => {
    expect(await problemOf(() => movieDecoder(file, CREDITS))).toEqual({
      kind: 'files-swapped',
      file,
      looksLike: 'credits.csv',
    });
    expect(await problemOf(() => creditsDecoder(file, MOVIES))).toEqual({
      kind: 'files-swapped',
      file,
      looksLike: 'movies_dataset.csv',
    });
  });

  it('of TMDB 5000 swapped', async () => {
    const movies = await headerOf(`${TMDB_5000}tmdb_5000_movies.csv`);
    const credits = await headerOf(`${TMDB_5000}tmdb_5000_credits.csv`);
    expect(await problemOf(() => movieDecoder(file, credits))).toMatchObject({ kind: 'files-swapped' });
    expect(await problemOf(() => creditsDecoder(file, movies))).toMatchObject({ kind: 'files-swapped' });
  });

  it('with columns twice, of which only one can be meant', async () => {
    const header = [...MOVIES, 'budget', 'title', 'budget', '', ''];
    expect(await problemOf(() => movieDecoder(file, header))).toEqual({
      kind: 'columns-repeated',
      file,
      repeated: ['budget', 'title'],
    });
    expect(() => movieDecoder(file, [...MOVIES, '', ''])).not.toThrow();
  });

  it.each<[string, (file: string, header: readonly string[]) => unknown, readonly string[], string[]]>([
    ['movies', movieDecoder, MOVIES, ['id', 'vote_count']],
    ['credits', creditsDecoder, CREDITS, ['crew', 'id']],
    ['keywords', keywordsDecoder, ['id', 'keywords'], ['keywords']],
    ['ratings', ratingsDecoder, ['userId', 'movieId', 'rating', 'timestamp'], ['userId', 'rating']],
    ['links', linksDecoder, ['movieId', 'imdbId', 'tmdbId'], ['tmdbId']],
  ])('of %s without needed columns', async (_, decoder, header, missing) => {
    const found = header.filter((name) => !missing.includes(name));
    expect(await problemOf(() => decoder(file, found))).toEqual({
      kind: 'columns-missing',
      file,
      layout: expect.any(String),
      missing: expect.arrayContaining(missing),
      found,
    });
    expect(() => decoder(file, header)).not.toThrow();
  });
});

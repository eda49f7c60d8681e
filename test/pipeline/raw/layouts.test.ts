import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../pipeline/raw/csv.ts';
import {
  creditsDecoder,
  type Decode,
  keywordsDecoder,
  linksDecoder,
  movieDecoder,
  ratingsDecoder,
} from '../../../pipeline/raw/layouts.ts';
import type { RawCredits, RawMovie } from '../../../pipeline/raw/records.ts';
import { SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { problemOf } from './failure.ts';

const TMDB_5000 = fileURLToPath(new URL('../../fixtures/raw/tmdb-5000/', import.meta.url));

async function recordsOf<Raw>(
  path: string,
  decoder: (file: string, header: readonly string[]) => Decode<Raw>,
): Promise<Raw[]> {
  let decode: Decode<Raw> | undefined;
  const records: Raw[] = [];
  const onHeader = (header: readonly string[]): void => {
    decode = decoder('file.csv', header);
  };
  for await (const batch of readCsv(path, { onHeader })) {
    for (const row of batch) if (decode !== undefined) records.push(decode(row));
  }
  return records;
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
    const [toyStory] = await recordsOf<RawMovie>(`${SAMPLE_FOLDER}movies_dataset.csv`, movieDecoder);
    expect(toyStory).toMatchObject({
      row: 1,
      wellFormed: true,
      id: '862',
      imdbId: 'tt0114709',
      title: 'Toy Story',
      releaseDate: '1995-10-30',
      runtime: '81.0',
      collection: {
        ok: true,
        value: { id: 10194, name: 'Toy Story Collection', poster_path: null, backdrop_path: null },
      },
      keywords: null,
    });
    const [credits] = await recordsOf<RawCredits>(`${SAMPLE_FOLDER}credits.csv`, creditsDecoder);
    expect(credits?.id).toBe('862');
    const hanks = expect.objectContaining({ id: 31, name: 'Tom Hanks', order: 0 });
    expect(credits?.cast()).toEqual({ ok: true, value: expect.arrayContaining([hanks]) });
  });

  it('may have its columns in any order, and more of them', () => {
    const header = ['extra', ...MOVIES.toReversed()];
    const fields = header.map((name) => (name === 'genres' ? "[{'id': 1, 'name': 'X'}]" : `<${name}>`));
    const movie = movieDecoder('movies.csv', header)({ row: 1, fields });
    expect(movie).toMatchObject({ id: '<id>', voteCount: '<vote_count>', wellFormed: true });
    expect(movie.genres).toEqual({ ok: true, value: [{ id: 1, name: 'X' }] });
  });
});

describe('TMDB 5000', () => {
  it('writes nested cells as JSON, the keywords beside the film, no collection', async () => {
    const movies = await recordsOf<RawMovie>(`${TMDB_5000}tmdb_5000_movies.csv`, movieDecoder);
    expect(movies).toHaveLength(4);
    expect(movies[0]).toMatchObject({
      id: '900001',
      imdbId: '',
      title: 'The Lighthouse of Cape Mist',
      overview: expect.stringContaining('himself,\nsays the postman, "forty'),
      collection: { ok: true, value: [] },
      genres: {
        ok: true,
        value: [
          { id: 18, name: 'Drama' },
          { id: 9648, name: 'Mystery' },
        ],
      },
      keywords: {
        ok: true,
        value: [
          { id: 1, name: 'lighthouse' },
          { id: 2, name: 'lost letter' },
        ],
      },
    });
    expect(movies[2]?.keywords?.ok).toBe(false);
  });

  it('names the film of a credit row by movie_id', async () => {
    const credits = await recordsOf<RawCredits>(`${TMDB_5000}tmdb_5000_credits.csv`, creditsDecoder);
    expect(credits.map(({ id }) => id)).toEqual(['900001', '900002', '900003', '900099']);
    expect(credits[0]?.cast()).toMatchObject({ ok: true, value: [{ character: 'The “postwoman”' }, {}] });
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
    const { genres, companies } = movieDecoder('movies.csv', MOVIES)({ row: 1, fields });
    expect(genres).toMatchObject({ ok: false, error: { offset: 11, character: 'n' } });
    expect(companies).toEqual({ ok: true, value: [] });
  });

  it.each(['python', 'json'])('bear a nested cell that is 10,000 deep (%s)', (format) => {
    const header = format === 'json' ? [...MOVIES, 'keywords'] : MOVIES;
    const fields = header.map((name) => (name === 'genres' ? '['.repeat(10_000) + ']'.repeat(10_000) : ''));
    expect(movieDecoder('movies.csv', header)({ row: 1, fields }).genres.ok).toBe(format === 'json');
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
      missing: expect.arrayContaining(missing),
      found,
    });
    expect(() => decoder(file, header)).not.toThrow();
  });
});

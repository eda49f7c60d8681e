import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../pipeline/problem-texts.ts';
import { findSources, meantName, SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { zipOf } from '../download/zip.ts';
import { problemOf } from './failure.ts';
import { folderWith } from './folder.ts';

/** A project folder whose `data/` holds empty files with these names. */
function projectWith(...names: string[]): string {
  const root = folderWith({});
  mkdirSync(join(root, 'data'));
  for (const name of names) writeFileSync(join(root, 'data', name), '');
  return root;
}

function filesOf(...names: string[]): string {
  return folderWith(Object.fromEntries(names.map((name) => [name, ''])));
}

describe('a named folder', () => {
  it.each([
    ['movies_dataset.csv', 'credits.csv'],
    ['movies_metadata.csv', 'credits.csv'],
    ['tmdb_5000_movies.csv', 'tmdb_5000_credits.csv'],
  ])('with %s and %s', (movies, credits) => {
    const folder = filesOf(movies, credits);
    expect(findSources('/elsewhere', folder)).toEqual({
      kind: 'folder',
      folder,
      name: 'The Movies Dataset',
      movies: join(folder, movies),
      credits: join(folder, credits),
      hasCredits: true,
      keywords: null,
      ratings: null,
      links: null,
      titles: [],
      platformLists: [],
      offers: null,
      unused: [],
    });
  });

  it('is looked for from the project', () => {
    const root = projectWith('movies_dataset.csv', 'credits.csv');
    expect(findSources(root, 'data').movies).toBe(join(root, 'data', 'movies_dataset.csv'));
  });

  it('prefers movies_dataset.csv, and the small ratings', () => {
    const folder = filesOf(
      ...['movies_metadata.csv', 'movies_dataset.csv', 'credits.csv', 'keywords.csv'],
      ...['ratings.csv', 'links.csv', 'ratings_small.csv', 'links_small.csv'],
    );
    expect(findSources('/', folder)).toMatchObject({
      movies: join(folder, 'movies_dataset.csv'),
      keywords: join(folder, 'keywords.csv'),
      ratings: join(folder, 'ratings_small.csv'),
      links: join(folder, 'links_small.csv'),
    });
  });

  it('takes ratings only with the links that say which films they are of', () => {
    const folder = filesOf('movies_dataset.csv', 'credits.csv', 'ratings_small.csv');
    expect(findSources('/', folder)).toMatchObject({
      ratings: null,
      links: null,
      unused: [{ file: 'ratings_small.csv', why: 'no-links' }],
    });
    writeFileSync(join(folder, 'links.csv'), '');
    expect(findSources('/', folder)).toMatchObject({ links: join(folder, 'links.csv'), unused: [] });
  });

  it('takes the largest ratings', () => {
    const folder = filesOf('movies_dataset.csv', 'credits.csv', 'ratings_small.csv', 'links_small.csv');
    writeFileSync(join(folder, 'ratings.csv'), 'userId,movieId,rating\n');
    expect(findSources('/', folder)).toMatchObject({
      ratings: join(folder, 'ratings.csv'),
      links: join(folder, 'links_small.csv'),
    });
  });

  it('takes the credits that came with the films', () => {
    const folder = filesOf('tmdb_5000_movies.csv', 'credits.csv', 'tmdb_5000_credits.csv');
    expect(findSources('/', folder).credits).toBe(join(folder, 'tmdb_5000_credits.csv'));
  });

  it('takes packed files', () => {
    const folder = filesOf('movies_metadata.csv.zip', 'credits.csv.gz');
    expect(findSources('/', folder)).toMatchObject({
      movies: join(folder, 'movies_metadata.csv.zip'),
      credits: join(folder, 'credits.csv.gz'),
    });
  });

  it('knows files by their headers where their names say nothing', () => {
    const folder = folderWith({
      'reparto.csv': 'id;cast;crew\n',
      'peliculas.csv': readFileSync(join(SAMPLE_FOLDER, 'movies_dataset.csv')),
      'otra.csv': 'a,b\n',
    });
    expect(findSources('/', folder)).toMatchObject({
      movies: join(folder, 'peliculas.csv'),
      credits: join(folder, 'reparto.csv'),
    });
  });

  it('so too keywords, ratings and links', () => {
    const folder = folderWith({
      'movies_dataset.csv': '',
      'credits.csv': '',
      'palabras.csv': 'id,keywords\n',
      'valoraciones.csv.gz': gzipSync('userId,movieId,rating,timestamp\n'),
      'enlaces.zip': zipOf({ 'links.csv': 'movieId,imdbId,tmdbId\n' }),
    });
    expect(findSources('/', folder)).toMatchObject({
      keywords: join(folder, 'palabras.csv'),
      ratings: join(folder, 'valoraciones.csv.gz'),
      links: join(folder, 'enlaces.zip'),
      unused: [],
    });
  });

  it('says which of two files of one kind was read, and of a table that is of none', () => {
    const folder = folderWith({
      'movies_dataset.csv': '',
      'credits.csv': '',
      'tmdb_5000_credits.csv': '',
      'otras.csv': readFileSync(join(SAMPLE_FOLDER, 'movies_dataset.csv')),
      'notas.csv': 'userId,movieId,nota\n',
      'compras.csv': 'pan,vino\n',
    });
    const { unused } = findSources('/', folder);
    expect(unused).toHaveLength(4);
    expect(unused).toEqual(
      expect.arrayContaining([
        { file: 'otras.csv', why: 'other-read', meant: 'movies_dataset.csv' },
        { file: 'tmdb_5000_credits.csv', why: 'other-read', meant: 'credits.csv' },
        { file: 'notas.csv', why: 'form', near: { layout: 'MovieLens', missing: ['rating'] } },
        { file: 'compras.csv', why: 'form', near: null },
      ]),
    );
  });

  it('says of what is missing what there is that may be it', async () => {
    const folder = folderWith({
      'archive.zip': zipOf({ 'a.csv': 'a,b\n', 'b.csv': 'a,b\n' }),
      'credits.csv.crdownload': '',
      'volcado.csv': readFileSync(join(SAMPLE_FOLDER, 'movies_dataset.csv'), 'utf8').replace('title', 'name'),
    });
    writeFileSync(
      join(folder, 'dump.csv'),
      `${['id', 'title', 'vote_count', 'release_date', 'revenue', 'runtime', 'budget', 'imdb_id'].join(',')},${[
        'original_language,original_title,overview,popularity,tagline,genres,production_companies',
        'production_countries,keywords',
      ].join(',')}\n`,
    );
    mkdirSync(join(folder, 'archive'));
    writeFileSync(join(folder, 'archive', 'movies_metadata.csv'), '');
    const problem = await problemOf(() => findSources('/', folder));
    expect(problem).toMatchObject({ kind: 'file-missing', file: 'movies_dataset.csv' });
    const sentence = describeProblem(problem);
    expect(sentence).toContain('volcado.csv se parece a los de The Movies Dataset, y le falta la columna');
    expect(sentence).toContain(
      'dump.csv se parece a los de TMDB (TMDB_movie_dataset), y le falta la columna vote_',
    );
    expect(sentence).toContain('Dentro de otra carpeta hay: archive/movies_metadata.csv.');
    expect(sentence).toContain('archive.zip es un archivo comprimido: descomprímelo ahí.');
    writeFileSync(join(folder, 'movies_dataset.csv'), '');
    expect(describeProblem(await problemOf(() => findSources('/', folder)))).toContain(
      'credits.csv.crdownload es una descarga sin terminar de credits.csv.',
    );
  });

  it.each([
    ['keyword.csv', 'keywords.csv'],
    ['Movies-Metadata (1).csv.csv', 'movies_metadata.csv'],
    ['credits.xlsx', 'credits.csv'],
    ['keywords.csv', undefined],
    ['ratings.csv.gz', undefined],
    ['README.md', undefined],
  ])('takes %s for a spelling of %s', (file, meant) => {
    expect(meantName(file)).toBe(meant);
  });

  it('says of a file that is nearly called as one that would be used', () => {
    const folder = filesOf('movies_dataset.csv', 'credits.csv', 'Keywords (1).csv');
    expect(findSources('/', folder).unused).toEqual([
      { file: 'Keywords (1).csv', why: 'name', meant: 'keywords.csv' },
    ]);
  });

  it('that does not exist, or is a file, is an error', async () => {
    const folder = filesOf('credits.csv');
    for (const named of [join(folder, 'none'), join(folder, 'credits.csv')]) {
      expect(await problemOf(() => findSources('/', named))).toEqual({
        kind: 'folder-missing',
        folder: named,
      });
    }
  });

  it.each([
    ['credits.csv', 'movies_dataset.csv'],
    ['movies_metadata.csv', 'credits.csv'],
  ])('with %s alone is an error, never the sample', async (present, missing) => {
    const folder = filesOf(present);
    expect(await problemOf(() => findSources(projectWith(), folder))).toMatchObject({
      kind: 'file-missing',
      file: missing,
      folder,
    });
  });
});

describe('without a named folder', () => {
  it.each([undefined, '', '  '])('(%j) data/ is read', (named) => {
    const root = projectWith('movies_metadata.csv', 'credits.csv');
    expect(findSources(root, named)).toMatchObject({ kind: 'folder', folder: join(root, 'data') });
  });

  it('data/ with one of the two files is an error', async () => {
    const root = projectWith('credits.csv');
    expect(await problemOf(() => findSources(root, undefined))).toMatchObject({
      kind: 'file-missing',
      file: 'movies_dataset.csv',
      folder: 'data/',
      present: ['credits.csv'],
    });
  });

  it('data/ with other files alone is an error that lists them', async () => {
    const root = projectWith('peliculas.csv', 'keywords.csv', '.gitkeep');
    expect(await problemOf(() => findSources(root, undefined))).toMatchObject({
      kind: 'file-missing',
      file: 'movies_dataset.csv',
      present: ['keywords.csv', 'peliculas.csv'],
    });
  });

  it('the sample is read where data/ is empty, or is not there', () => {
    for (const root of [projectWith(), projectWith('.gitkeep'), folderWith({})]) {
      expect(findSources(root, undefined)).toMatchObject({
        kind: 'sample',
        movies: join(SAMPLE_FOLDER, 'movies_dataset.csv'),
        credits: join(SAMPLE_FOLDER, 'credits.csv'),
        keywords: join(SAMPLE_FOLDER, 'keywords.csv'),
      });
    }
  });
});

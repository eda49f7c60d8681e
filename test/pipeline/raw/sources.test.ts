import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources, SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
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
      movies: join(folder, movies),
      credits: join(folder, credits),
      keywords: null,
      ratings: null,
      links: null,
      titles: [],
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
    const folder = filesOf('movies_dataset.csv', 'credits.csv', 'ratings_small.csv', 'links.csv');
    expect(findSources('/', folder)).toMatchObject({ ratings: null, links: null });
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

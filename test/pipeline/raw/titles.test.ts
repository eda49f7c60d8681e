import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { eachTitle, type RawTitle } from '../../../pipeline/raw/titles.ts';
import { problemOf } from './failure.ts';
import { folderWith } from './folder.ts';

interface ReadFile {
  readonly rows: number;
  readonly titles: RawTitle[];
}

async function read(name: string, content: string | Uint8Array): Promise<ReadFile> {
  const titles: RawTitle[] = [];
  const path = join(folderWith({ [name]: content }), name);
  const rows = await eachTitle(
    path,
    () => undefined,
    (title) => titles.push(title),
  );
  return { rows, titles };
}

const title = (known: Partial<RawTitle>): RawTitle => ({
  id: '',
  imdbId: '',
  title: '',
  region: '',
  ...known,
});

describe('titulos_es.csv', () => {
  it('names films by TMDB id, with a region or without', async () => {
    const { rows, titles } = await read(
      'titulos_es.csv',
      'id,titulo,region\n238,El padrino,\n550,"El club de la lucha",es\n',
    );
    expect(rows).toBe(2);
    expect(titles).toEqual([
      title({ id: '238', title: 'El padrino' }),
      title({ id: '550', title: 'El club de la lucha', region: 'ES' }),
    ]);
  });

  it('names films by IMDb id', async () => {
    const { titles } = await read('titulos_es.csv', 'imdb_id,titulo\ntt0068646,El padrino\n');
    expect(titles).toEqual([title({ imdbId: 'tt0068646', title: 'El padrino' })]);
  });

  it('is refused where it has no id or no title, with what it has', async () => {
    expect(await problemOf(() => read('titulos_es.csv', 'pelicula,titulo\nx,y\n'))).toMatchObject({
      kind: 'columns-missing',
      file: 'titulos_es.csv',
      missing: ['id o imdb_id'],
      found: ['pelicula', 'titulo'],
    });
    expect(await problemOf(() => read('titulos_es.csv', 'id,nombre\n1,y\n'))).toMatchObject({
      kind: 'columns-missing',
      missing: ['titulo'],
    });
  });
});

describe('a Wikidata CSV', () => {
  it('is read with the columns of the query that npm run data tells', async () => {
    const { titles } = await read(
      'titulos_wikidata.csv',
      'film,imdb,tmdb,filmLabel\nhttp://www.wikidata.org/entity/Q47703,tt0068646,238,El padrino\n',
    );
    expect(titles).toEqual([title({ id: '238', imdbId: 'tt0068646', title: 'El padrino' })]);
  });
});

describe("IMDb's title.akas.tsv", () => {
  const header = 'titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n';
  const row = (...fields: string[]): string => `${fields.join('\t')}\n`;
  const akas =
    header +
    row('tt0137523', '1', 'Fight Club', '\\N', '\\N', 'original', '\\N', '1') +
    row('tt0137523', '2', 'El club de la lucha', 'ES', '\\N', 'imdbDisplay', '\\N', '0') +
    row('tt0137523', '3', 'El club de la pelea', 'MX', '\\N', 'imdbDisplay', '\\N', '0') +
    row('tt0137523', '4', 'El club de la pelea', 'US', 'es', 'imdbDisplay', '\\N', '0') +
    row('tt0137523', '5', 'Fight Club', 'FR', '\\N', 'imdbDisplay', '\\N', '0') +
    row('tt0137523', '6', 'El club de la lluita', 'ES', 'ca', 'imdbDisplay', '\\N', '0') +
    row('tt0137523', '7', 'Peleas', 'AR', '\\N', 'working', '\\N', '0') +
    row('tt0137523', '8', 'Club "sin" comillas', 'AR', '\\N', 'imdbDisplay', 'literal title', '0') +
    row('tt0111161', '1', '"Sueños de fuga', 'MX', '\\N', 'imdbDisplay', '\\N', '0');
  const spanish = [
    title({ imdbId: 'tt0137523', title: 'El club de la lucha', region: 'ES' }),
    title({ imdbId: 'tt0137523', title: 'El club de la pelea', region: 'MX' }),
    title({ imdbId: 'tt0137523', title: 'El club de la pelea', region: 'US' }),
    // Tab-separated without quoting: a quote is a letter like any other.
    title({ imdbId: 'tt0111161', title: '"Sueños de fuga', region: 'MX' }),
  ];

  it('gives the Spanish titles that stood on posters, of all its rows', async () => {
    expect(await read('title.akas.tsv', akas)).toEqual({ rows: 9, titles: spanish });
  });

  it('is read as it is downloaded, gzipped', async () => {
    expect(await read('title.akas.tsv.gz', gzipSync(akas))).toEqual({ rows: 9, titles: spanish });
  });

  it('is refused where its download was cut', async () => {
    const cut = gzipSync(akas).subarray(0, 120);
    expect(await problemOf(() => read('title.akas.tsv.gz', cut))).toEqual({
      kind: 'gzip-damaged',
      file: 'title.akas.tsv.gz',
    });
    expect(await problemOf(() => read('title.akas.tsv.gz', 'no gzip'))).toMatchObject({
      kind: 'gzip-damaged',
    });
  });

  it('is refused where it is another of the IMDb files, or empty', async () => {
    expect(await problemOf(() => read('title.akas.tsv', 'tconst\ttitleType\n'))).toMatchObject({
      kind: 'columns-missing',
      missing: ['titleId', 'title', 'region', 'language', 'types', 'attributes'],
    });
    expect(await problemOf(() => read('title.akas.tsv', ''))).toMatchObject({ kind: 'file-empty' });
  });
});

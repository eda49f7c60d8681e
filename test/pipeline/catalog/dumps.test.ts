/** TMDB's dumps of today, whose films have lists of names and whose people have no ids. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Catalog, Film } from '../../../pipeline/catalog/types.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { folderWith } from '../raw/folder.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/raw/${name}`, import.meta.url));
const NAMES = fixture('tmdb-names/TMDB_movie_dataset_v11.csv');

const load = (folder: string): Promise<Catalog> => loadCatalog(findSources('/', folder));
const namesOf = ({ people }: Catalog, ids: readonly number[]): (string | undefined)[] =>
  ids.map((id) => people.get(id)?.name);

describe('a dump without cast', () => {
  it('is read by its header, under any name', async () => {
    const catalog = await load(fixture('tmdb-names'));
    expect(catalog.films.map(({ id }) => id)).toEqual([900001, 900002]);
    expect(catalog.filmById.get(900001)).toMatchObject({
      title: 'The Lighthouse of Cape Mist',
      imdbId: 'tt9900001',
      score: 7.123,
      genres: ['Drama', 'Mystery'],
      companies: [{ name: 'Viento Sur Cine' }, { name: 'Cape Films, Inc.' }],
      countries: ['AR', 'US'],
      keywords: ['lighthouse', 'lost letter'],
      cast: [],
    });
    const [first, second] = catalog.films as [Film, Film];
    expect(second.companies[0]).toEqual(first.companies[0]);
    expect(second.countries).toEqual(['SU']);
    expect(catalog.people.size).toBe(0);
    expect(catalog.quality.warnings).toEqual([{ kind: 'no-credits', file: 'TMDB_movie_dataset_v11.csv' }]);
    const other = folderWith({});
    copyFileSync(NAMES, join(other, 'movies_dataset.csv'));
    expect((await load(other)).films).toEqual(catalog.films);
  });

  it.each([
    ['tmdb-names', 'volcado de TMDB'],
    ['tmdb-daily', 'volcado de TMDB'],
    ['tmdb-5000', 'TMDB 5000'],
  ])('%s is called %s', (folder, name) => {
    expect(findSources('/', fixture(folder)).name).toBe(name);
  });

  it('leaves out films for adults, and says of what it leaves out why', async () => {
    const { ledger } = await load(fixture('tmdb-names'));
    expect(ledger.entries().map(({ row, rule, value }) => [row, rule, value])).toEqual([
      [2, 'discarded-items', expect.stringContaining('1 de 2: {"name":"Atlantis"')],
      [3, 'adult-film', 'True'],
      [4, 'undated', ''],
    ]);
  });

  it('joins the credits of The Movies Dataset by id', async () => {
    const folder = folderWith({
      'credits.csv': `cast,crew,id\n"[{'id': 31, 'name': 'Tom Hanks', 'order': 0}]",[],900001\n`,
    });
    copyFileSync(NAMES, join(folder, 'movies_dataset.csv'));
    const catalog = await load(folder);
    expect(catalog.filmById.get(900001)).toMatchObject({
      genres: ['Drama', 'Mystery'],
      cast: [{ person: 31 }],
    });
    expect(catalog.quality.warnings).toEqual([]);
  });
});

describe('a dump with cast and crew by name', () => {
  it('makes people of names, one of each, and says so', async () => {
    const catalog = await load(fixture('tmdb-daily'));
    const [first, second] = catalog.films as [Film, Film];
    expect(
      namesOf(
        catalog,
        first.cast.map(({ person }) => person),
      ),
    ).toEqual(['Ana Ruiz', 'Sam Hale, Jr.', 'Eva Lind']);
    expect(namesOf(catalog, second.directors)).toEqual(['Bo Lund', 'Eva Lind']);
    expect(second.directors[1]).toBe(first.directors[0]);
    expect(second.cast[0]?.person).toBe(first.cast[0]?.person);
    expect(catalog.quality.warnings).toEqual([{ kind: 'people-by-name', file: 'peliculas.csv' }]);
    expect(catalog.rows.credits).toEqual({ read: 2, kept: 2, leftOut: 0 });
  });

  it('gives a name the same id in every dump', async () => {
    const [header = '', ...rows] = readFileSync(fixture('tmdb-daily/peliculas.csv'), 'utf8')
      .trim()
      .split('\n');
    const other = folderWith({});
    writeFileSync(join(other, 'TMDB_all_movies.csv'), `${[header, ...rows.reverse()].join('\n')}\n`);
    expect(new Set((await load(other)).people.keys())).toEqual(
      new Set((await load(fixture('tmdb-daily'))).people.keys()),
    );
  });
});

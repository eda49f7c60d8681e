import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Catalog } from '../../../pipeline/catalog/types.ts';
import { byVotes } from '../../../pipeline/common/order.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { REAL_DATA_DIR } from '../../real-data.ts';
import { problemOf } from '../raw/failure.ts';
import { csvText } from '../raw/folder.ts';
import { hasPython } from '../raw/python.ts';
import { type Cells, sourcesWith } from './rows.ts';

const LISTED: Cells = {
  show_id: 's1',
  type: 'Movie',
  title: 'The Lighthouse Keeper',
  director: 'Ana Inventada',
  cast: 'Beto Imaginario, Carla Supuesta',
  country: 'Argentina',
  date_added: 'September 25, 2021',
  release_year: '2001',
  rating: 'PG-13',
  duration: '90 min',
  listed_in: 'Dramas',
  description: 'A keeper, "alone", and the sea.',
};

const list = (rows: readonly Cells[]): string =>
  csvText([Object.keys(LISTED), ...rows.map((row) => Object.values({ ...LISTED, ...row }))]);

const MOVIES: Cells[] = [
  { id: '1', title: 'The Lighthouse Keeper', original_title: 'El farero', imdb_id: 'tt0000001' },
  { id: '2', title: 'Twins', release_date: '2010-05-05', imdb_id: 'tt0000002' },
  { id: '3', title: 'Twins', release_date: '2011-05-05', imdb_id: 'tt0000003' },
  { id: '4', title: 'Nobody Knows Whose', imdb_id: 'tt0000004' },
];
const person = (id: number, name: string): string =>
  `{'id': ${id}, 'name': '${name}', 'job': 'Director', 'order': 0}`;
const CREDITS: Cells[] = [
  { id: '1', crew: `[${person(7, 'Inventada Ana')}]`, cast: `[${person(8, 'Beto Imaginario')}]` },
  { id: '2', crew: `[${person(9, 'Diego Ficticio')}]` },
  { id: '3', crew: `[${person(9, 'Diego Ficticio')}]` },
];

/** The catalogue of these films with these files beside them. */
function load(files: Readonly<Record<string, string>>): Promise<Catalog> {
  const { folder } = sourcesWith(MOVIES, CREDITS);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return loadCatalog(findSources('/', folder));
}

/** What became of one row of Netflix's list: the id of its film, or the entry of the ledger, or nothing. */
async function fateOf(row: Cells): Promise<number | string | null> {
  const { films, ledger, quality } = await load({ 'netflix_titles.csv': list([row]) });
  const [film] = films.filter(({ offers }) => offers !== undefined);
  const [entry] = ledger.entries().filter(({ file }) => file === 'platforms');
  expect(quality.files.at(-1)).toMatchObject({
    role: 'platforms',
    read: 1,
    used: film === undefined ? 0 : 1,
  });
  if (entry !== undefined) return `${entry.id} ${entry.rule}: ${entry.value}`;
  return film?.id ?? null;
}

describe('a row of a platform’s list', () => {
  it('is of the film of its title that has a director or an actor in common', async () => {
    expect(await fateOf({})).toBe(1);
    // The parts of a name may be in any order.
    expect(await fateOf({ cast: '' })).toBe(1);
    expect(await fateOf({ director: 'Somebody Else' })).toBe(1);
    expect(await fateOf({ title: 'the LIGHTHOUSE-keeper!' })).toBe(1);
    expect(await fateOf({ title: 'El Farero', release_year: '2002.0' })).toBe(1);
    expect(await fateOf({ title: 'The Lighthouse Keeper (English Version)' })).toBe(1);
  });

  it('is of none where title, year or all the people are others', async () => {
    expect(await fateOf({ title: 'The Lighthouse' })).toBe(null);
    expect(await fateOf({ release_year: '2003' })).toBe(null);
    expect(await fateOf({ director: 'Nobody', cast: 'Nadie' })).toBe(
      'netflix_titles.csv s1 unconfirmed-offer: The Lighthouse Keeper (2001): 1',
    );
  });

  it('is of none where it fits two', async () => {
    expect(await fateOf({ title: 'Twins', release_year: '2010', director: 'Diego Ficticio' })).toBe(
      'netflix_titles.csv s1 ambiguous-offer: Twins (2010): 2, 3',
    );
    expect(await fateOf({ title: 'Twins', release_year: '2010', director: '', cast: '' })).toMatch(
      'ambiguous-offer',
    );
  });

  it('needs the exact title and year where nobody is named', async () => {
    const unknown = { title: 'Nobody Knows Whose' };
    expect(await fateOf(unknown)).toBe(4);
    expect(await fateOf({ director: '', cast: '' })).toBe(1);
    expect(await fateOf({ ...unknown, release_year: '2002' })).toMatch('unconfirmed-offer');
    expect(await fateOf({ ...unknown, title: 'Nobody Knows Whose (Subbed)' })).toMatch('unconfirmed-offer');
  });

  it('is never of a film where it is a series', async () => {
    expect(await fateOf({ type: 'TV Show' })).toBe(null);
    expect(await fateOf({ duration: '2 Seasons' })).toBe(null);
  });

  it('is in the ledger where it cannot be read', async () => {
    expect(await fateOf({ release_year: 'soon' })).toBe(
      'netflix_titles.csv s1 unreadable-offer: The Lighthouse Keeper (soon)',
    );
    expect(await fateOf({ title: ' ' })).toMatch('unreadable-offer');
  });
});

describe('platforms’ lists', () => {
  it('are read in each of the four, of the United States and of the year of their newest row', async () => {
    const { platforms, filmById, quality } = await load({
      'netflix_titles.csv': list([{}, { show_id: 's2', title: 'Old', date_added: 'May 1, 2020' }]),
      'amazon_prime_titles.csv': list([{ date_added: '' }]),
      'disney_plus_titles.csv': list([{ type: 'TV Show' }]),
      'hulu_titles.csv': list([{ director: '', cast: '', date_added: 'October 24, 2019' }]),
    });
    expect(platforms).toEqual([
      { name: 'Hulu', country: 'US', year: 2019, films: 1 },
      { name: 'Netflix', country: 'US', year: 2021, films: 1 },
      { name: 'Prime Video', country: 'US', year: null, films: 1 },
    ]);
    expect(filmById.get(1)?.offers).toEqual([
      { platform: 0, date: '2019', url: null },
      { platform: 1, date: '2021', url: null },
      { platform: 2, date: null, url: null },
    ]);
    expect(filmById.get(1)?.cast).toHaveLength(1);
    const others = { series: 0, absent: 1, ambiguous: 0, unconfirmed: 0, unreadable: 0 };
    expect(quality.files).toContainEqual({
      ...{ role: 'platforms', name: 'netflix_titles.csv', read: 2, used: 1 },
      others,
    });
  });

  it('are told by their headers, and their platforms by their names', async () => {
    const { platforms } = await load({
      'Netflix-Titles (1).csv': list([{}]),
      'paramount_plus_titles.csv': list([{}]),
    });
    expect(platforms?.map(({ name, country }) => [name, country])).toEqual([
      ['Netflix', 'US'],
      ['Paramount Plus', null],
    ]);
  });

  it('leave no trace where there is none', async () => {
    const { films, platforms, quality, ledger } = await load({});
    expect(platforms).toBeUndefined();
    expect(films.some((film) => 'offers' in film)).toBe(false);
    expect(JSON.stringify([quality, ledger.entries()])).not.toContain('platforms');
  });

  it('are refused without the columns that say what is what', async () => {
    expect(await problemOf(() => load({ 'hulu_titles.csv': 'title,year\nA,2001\n' }))).toMatchObject({
      kind: 'columns-missing',
      file: 'hulu_titles.csv',
      missing: ['show_id', 'type', 'release_year'],
    });
  });
});

describe('plataformas.csv', () => {
  it('says by TMDB or IMDb id where a film can be seen, and wins over the lists', async () => {
    const { platforms, filmById, quality } = await load({
      'plataformas.csv':
        'id,imdb_id,plataforma,pais,url,fecha\n' +
        '1,,NETFLIX,us,https://example.org/ver/1,2024-03-01\n' +
        ',tt0000002,Filmin,ES,,2023\n' +
        '999,,Filmin,ES,,\n' +
        '1,,Disney Plus,,,\n',
      'netflix_titles.csv': list([{}]),
    });
    expect(platforms).toEqual([
      { name: 'Disney+', country: null, year: null, films: 1 },
      { name: 'Filmin', country: 'ES', year: 2023, films: 1 },
      { name: 'Netflix', country: 'US', year: 2024, films: 1 },
    ]);
    expect(filmById.get(1)?.offers).toEqual([
      { platform: 0, date: null, url: null },
      { platform: 2, date: '2024-03-01', url: 'https://example.org/ver/1' },
    ]);
    expect(filmById.get(2)?.offers).toEqual([{ platform: 1, date: '2023', url: null }]);
    expect(quality.files.find(({ name }) => name === 'plataformas.csv')).toMatchObject({
      ...{ read: 4, used: 3 },
      others: { absent: 1 },
    });
  });

  it('has what cannot be read in the ledger, and no link that is a script', async () => {
    const { filmById, ledger } = await load({
      'plataformas.csv':
        'imdb_id,plataforma,pais,url,fecha\n' +
        'tt0000001,Netflix,Francia,javascript:alert(1),ayer\n' +
        'uno,Netflix,,,\n' +
        'tt0000002,,,,\n',
    });
    expect(filmById.get(1)?.offers).toEqual([{ platform: 0, date: null, url: null }]);
    expect(ledger.entries().map(({ row, rule, field, value }) => [row, rule, field, value])).toEqual([
      [1, 'invalid-offer-value', 'fecha', 'ayer'],
      [1, 'invalid-offer-value', 'pais', 'Francia'],
      [1, 'invalid-offer-value', 'url', 'javascript:alert(1)'],
      [2, 'unreadable-offer', '', 'Netflix'],
      [3, 'unreadable-offer', '', ''],
    ]);
  });
});

describe.skipIf(REAL_DATA_DIR === undefined || !hasPython)('the real lists (needs MOVIES_DATA_DIR)', () => {
  it('are of the films that Python finds in them', async () => {
    const script = fileURLToPath(new URL('platforms.py', import.meta.url));
    const { stdout, stderr } = spawnSync('python3', [script, REAL_DATA_DIR ?? ''], {
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    });
    expect(stderr).toBe('');
    const counted = JSON.parse(stdout) as Record<string, number[]>;
    const { films, platforms = [] } = await loadCatalog(findSources(process.cwd(), REAL_DATA_DIR));
    const found = platforms.map(({ name }, place) => [
      name,
      films.filter(({ offers }) => offers?.some(({ platform }) => platform === place)).map(({ id }) => id),
    ]);
    // One more: its list has an actor by the name that other films' credits give to the same id.
    const expected = {
      ...counted,
      'Prime Video': [...(counted['Prime Video'] ?? []), 357706].sort((a, b) => a - b),
    };
    expect(Object.fromEntries(found)).toEqual(expected);
    const best = films.toSorted(byVotes).slice(0, 1000);
    expect(films.filter(({ offers }) => offers !== undefined)).toHaveLength(4372);
    expect(best.filter(({ offers }) => offers !== undefined)).toHaveLength(391);
  }, 120_000);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog, Film } from '../../../pipeline/catalog/types.ts';
import { fold } from '../../../pipeline/common/fold.ts';
import { byVotes } from '../../../pipeline/common/order.ts';
import { filmRef } from '../../../pipeline/export/precompute/films.ts';
import { shownTitle } from '../../../pipeline/store/titles.ts';
import { readFiles } from '../../../site/favourites/import/files.ts';
import { knownFilms } from '../../../site/favourites/import/known.ts';
import { rowsFor } from '../../../site/favourites/import/letterboxd.ts';
import type { KnownFilm } from '../../../site/favourites/import/match.ts';
import { libraryOf, matchAll, type Outcome } from '../../../site/favourites/import/outcome.ts';
import { type Built, buildData } from '../../pipeline/built.ts';
import { REAL_DATA_DIR } from '../../real-data.ts';

/** A film of a fixture and what was written of it. */
interface Written {
  readonly film: Film;
  readonly row: Readonly<Record<string, string | number>>;
}

interface Fixture {
  readonly name: string;
  readonly file: string;
  readonly write: (film: Film, at: number, directors: string) => Written['row'];
}

const stars = (at: number): number => (1 + (at % 10)) / 2;

/** What each site writes of a film: its own ids, titles and ratings; a year beside now and then where sites differ. */
const FIXTURES: readonly Fixture[] = [
  {
    name: 'Letterboxd',
    file: 'ratings.csv',
    write: (film, at) => ({
      Date: '2020-01-01',
      Name: film.title,
      Year: film.year,
      'Letterboxd URI': `https://boxd.it/${at}`,
      Rating: stars(at),
    }),
  },
  {
    name: 'IMDb',
    file: 'ratings.csv',
    write: (film, at) => ({
      Const: film.imdbId ?? 'tt9999999999',
      'Your Rating': 1 + (at % 10),
      'Date Rated': '2020-01-01',
      Title: film.title,
      'Original Title': film.originalTitle ?? film.title,
      URL: '',
      'Title Type': 'Movie',
      Year: at % 10 === 0 ? film.year + 1 : film.year,
      Directors: 'nobody that this test looks at',
    }),
  },
  {
    name: 'FilmAffinity',
    file: 'fa.csv',
    write: (film, at, directors) => ({
      Title: at % 20 === 0 ? `${shownTitle(filmRef(film))} (TV)` : shownTitle(filmRef(film)),
      Year: at % 10 === 0 ? film.year - 1 : film.year,
      Directors: directors,
      WatchedDate: '2020-01-01',
      Rating: stars(at),
      Rating10: 1 + (at % 10),
    }),
  },
  {
    name: 'Trakt',
    file: 'ratings-movies.csv',
    write: (film, at) => ({
      rated_at: '2020-01-01T00:00:00Z',
      type: 'movie',
      title: film.title,
      year: film.year,
      trakt_id: at + 1,
      imdb_id: at % 3 === 0 ? '' : (film.imdbId ?? ''),
      tmdb_id: at % 3 === 0 ? film.id : '',
      rating: 1 + (at % 10),
    }),
  },
];

const CATALOGUES: { name: string; dataDir?: string }[] = [
  { name: 'the sample' },
  ...(REAL_DATA_DIR === undefined ? [] : [{ name: 'the real data', dataDir: REAL_DATA_DIR }]),
];
/** Rows of a fixture, as many as there are films of. */
const ROWS = 1000;

function csvOf(name: string, rows: readonly Written['row'][]): File {
  return new File([Papa.unparse([...rows])], name, { type: 'text/csv' });
}

describe.each(CATALOGUES)('imports on $name', ({ dataDir }) => {
  let built: Built;
  let films: Film[];
  let known: KnownFilm[];

  beforeAll(async () => {
    built = await buildData(dataDir);
    films = built.catalog.films.toSorted(byVotes);
    const { manifest, reader } = built.data;
    const names = join(built.out, manifest.snapshot, 'tuples', 'films.json');
    known = await knownFilms(reader, JSON.parse(readFileSync(names, 'utf8')));
    byTitle = new Map();
    for (const film of known)
      for (const key of titlesOf(film.names)) byTitle.set(key, [...(byTitle.get(key) ?? []), film]);
  });

  const directorsOf = async (id: number): Promise<string[]> => directorNames(built.catalog, id).map(fold);

  let byTitle: Map<string, KnownFilm[]>;
  const titlesOf = (names: readonly string[]) => new Set(names.map((name) => fold(name).replaceAll(' ', '')));
  const hasNamesake = ({ id, title, titles, originalTitle, year }: Film): boolean => {
    const names = [title, originalTitle ?? title, ...titles.map((one) => one.title)];
    return [...titlesOf(names)]
      .flatMap((key) => byTitle.get(key) ?? [])
      .some((other) => other.id !== id && Math.abs(other.year - year) <= 2);
  };

  it('know every film, its year and its IMDb id', () => {
    const byId = new Map(known.map((film) => [film.id, film]));
    expect(byId.size).toBe(films.length);
    for (const film of films) {
      const found = byId.get(film.id);
      expect(found?.year).toBe(film.year);
      expect(found?.imdb).toBe(Number(film.imdbId?.slice(2) ?? 0));
    }
  });

  it.each(FIXTURES)(
    'find what $name writes: 97 % at least, none wrong, and nothing that is not there',
    async (fixture) => {
      const step = Math.max(1, Math.floor(films.length / ROWS));
      const sampled = films.filter((_, at) => at % step === 0).slice(0, ROWS);
      // A tenth of them are taken out of the catalogue: they must not be taken for others, but where another film has
      // their title in their years, which a file of titles and years cannot tell apart.
      const absent = new Set(
        sampled.filter((film, at) => at % 10 === 7 && !hasNamesake(film)).map(({ id }) => id),
      );
      const catalogue = known.filter(({ id }) => !absent.has(id));
      const written = sampled.map(
        (film, at): Written => ({
          film,
          row: fixture.write(film, at, directorNames(built.catalog, film.id).join(', ')),
        }),
      );
      const rows = await readFiles([
        csvOf(
          fixture.file,
          written.map(({ row }) => row),
        ),
      ]);
      expect(rows).toHaveLength(sampled.length);
      const outcomes = await matchAll(rows, catalogue, directorsOf);
      const matches = new Map(
        outcomes.flatMap(({ rows: of, match }) => of.map(({ line }) => [line, match] as const)),
      );
      let right = 0;
      const wrong: string[] = [];
      for (const [at, { film }] of written.entries()) {
        const match = matches.get(at + 2);
        if (match?.kind !== 'found') continue;
        if (match.film.id === film.id) right++;
        else wrong.push(`${film.title} (${film.year}) → ${match.film.names[0]} (${match.film.year})`);
      }
      expect(wrong).toEqual([]);
      expect(right / (sampled.length - absent.size)).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('take 5,000 rows in under 3 s', async () => {
    const many = films.slice(0, 5000);
    const [letterboxd] = FIXTURES;
    const file = csvOf(
      'ratings.csv',
      many.map((film, at) => letterboxd?.write(film, at, '') ?? {}),
    );
    const begun = performance.now();
    await matchAll(await readFiles([file]), known, directorsOf);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('come back from what is exported for Letterboxd', async () => {
    const ids = films.slice(0, 300).map(({ id }) => id);
    const text = rowsFor(
      ids,
      { notas: { [ids[0] ?? 0]: 9 }, fechas: {} },
      new Map(known.map((film) => [film.id, film])),
    );
    expect(text.split('\n')[0]).toBe('tmdbID,imdbID,Title,Year,Rating10,WatchedDate');
    const outcomes = await matchAll(await readFiles([new File([text], 'x.csv')]), known, directorsOf);
    const library = libraryOf(outcomes, () => undefined, 8);
    expect(library.vista).toEqual(ids);
    expect(library.gusta).toEqual(ids.slice(0, 1));
  });
});

describe('files', () => {
  const film = (id: number, name: string, year: number, imdb = 0): KnownFilm => ({
    id,
    year,
    imdb,
    names: [name],
  });
  const CATALOGUE = [
    film(1, 'Titanic', 1997, 120338),
    film(2, 'Titanic', 1996),
    film(3, 'The Matrix', 1999),
    film(4, 'Amélie', 2001),
    film(5, 'Emma', 1996),
    film(6, 'Emma', 1996),
  ];
  const directors = async (id: number) => (id === 5 ? ['douglas mcgrath'] : ['diarmuid lawrence']);
  const read = async (...files: File[]): Promise<Outcome[]> =>
    matchAll(await readFiles(files), CATALOGUE, directors);
  const kinds = (outcomes: readonly Outcome[]) =>
    outcomes.map(({ match }) => (match.kind === 'found' ? match.film.id : match.kind));
  const csv = (name: string, text: string) => new File([text], name);

  it('of Letterboxd come as the zip that it gives: seen, rated, loved and to see', async () => {
    const zip = zipSync({
      'watched.csv': strToU8(
        'Date,Name,Year,Letterboxd URI\n2020-01-01,Titanic,1997,a\n2020-01-01,Amélie,2001,b\n',
      ),
      'ratings.csv': strToU8('Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Titanic,1997,a,3.5\n'),
      'diary.csv': strToU8(
        'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2020-01-01,Amélie,2001,b,,,,2019-12-31\n',
      ),
      'watchlist.csv': strToU8('Date,Name,Year,Letterboxd URI\n2020-01-01,The Matrix,1999,c\n'),
      'likes/films.csv': strToU8('Date,Name,Year,Letterboxd URI\n2020-01-01,Amélie,2001,b\n'),
      'deleted/watched.csv': strToU8('Date,Name,Year,Letterboxd URI\n2020-01-01,Emma,1996,d\n'),
      'profile.csv': strToU8('Date Joined,Username\n2020-01-01,x\n'),
    });
    const outcomes = await read(new File([new Uint8Array(zip)], 'letterboxd-x.zip'));
    expect(kinds(outcomes).sort()).toEqual([1, 3, 4]);
    expect(libraryOf(outcomes, () => undefined, 8)).toEqual({
      gusta: [4],
      vista: [1, 4],
      pendiente: [3],
      rechazada: [],
      notas: { 1: 7 },
      fechas: { 4: '2019-12-31' },
    });
    expect(libraryOf(outcomes, () => undefined, 7).gusta).toEqual([1, 4]);
  });

  it('of IMDb are read with the headers of today and of before, series left out', async () => {
    const now =
      'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n' +
      'tt0120338,9,2020-01-01,Titanic,Titanic,u,Movie,7.9,194,1997,"Drama, Romance",1,1997-11-18,James Cameron\n' +
      'tt0944947,9,2020-01-01,Game of Thrones,Game of Thrones,u,TV Series,9.2,57,2011,Drama,1,2011-04-17,\n';
    const before =
      '"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"\n' +
      '"1","tt0120338","Mon Jan  1 00:00:00 2001","","","Titanic","Feature Film","James Cameron","9","7.7","194","1997","drama","1","1997-11-18","u"\n';
    const watchlist =
      'Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\n' +
      '1,tt0211915,2020-01-01,2020-01-01,,Amélie,Le fabuleux destin,u,Movie,8.3,122,2001,Comedy,1,2001-04-25,Jean-Pierre Jeunet,,\n';
    expect(kinds(await read(csv('ratings.csv', now)))).toEqual([1, 'series']);
    const old = await read(csv('ratings.csv', before));
    expect(libraryOf(old, () => undefined, 8)).toMatchObject({
      gusta: [1],
      vista: [1],
      pendiente: [],
      notas: { 1: 9 },
    });
    expect(libraryOf(await read(csv('0a1b.csv', watchlist)), () => undefined, 8)).toMatchObject({
      pendiente: [4],
    });
  });

  it('of any other program need titles, or ids: with commas or semicolons, in Latin 1 too', async () => {
    expect(kinds(await read(csv('x.csv', 'Título;Año;Nota\nMatrix;1999;8,5\nAmelie;2001;\n')))).toEqual([
      3, 4,
    ]);
    const latin = new File([Uint8Array.from(Buffer.from('title,year\nAmélie,2001\n', 'latin1'))], 'x.csv');
    expect(kinds(await read(latin))).toEqual([4]);
    expect(kinds(await read(csv('x.csv', 'id\n3\n9\n')))).toEqual([3, 'missing']);
    // A row's number is no id.
    expect(kinds(await read(csv('x.csv', 'id,title,year\n1,Amélie,2001\n')))).toEqual([4]);
    expect(kinds(await read(csv('x.csv', 'imdb_id\ntt0120338\n')))).toEqual([1]);
  });

  it('leave to the visitor what two films may be, unless the director decides', async () => {
    const rows =
      'Title,Year,Directors\nEmma,1996,\nEmma,1996,Douglas McGrath\nTitanic,1997,\nTitanic,1953,\nMatrix,2002,\n';
    const outcomes = await read(csv('x.csv', rows));
    expect(kinds(outcomes)).toEqual(['doubtful', 5, 1, 'missing', 'doubtful']);
    const chosen = libraryOf(outcomes, ({ rows: [row] }) => (row?.line === 2 ? 6 : undefined), 8);
    expect(chosen.vista).toEqual([6, 5, 1]);
  });

  it('never take a film for another of the same title that has another id', async () => {
    expect(kinds(await read(csv('x.csv', 'Const,Title,Year\ntt0000001,Titanic,1997\n')))).toEqual([2]);
    expect(kinds(await read(csv('x.csv', 'tmdbID,Title,Year\n77,Titanic,1997\n')))).toEqual(['missing']);
  });

  it.each([
    ['no columns', csv('x.csv', 'a,b\n1,2\n'), 'no tiene ninguna columna'],
    ['no rows', csv('x.csv', 'Title,Year\n'), 'no tiene ninguna fila'],
    ['half a zip', new File([Uint8Array.from([0x50, 0x4b, 3, 4, 1])], 'x.zip'), 'no es un zip entero'],
    [
      'a zip of other things',
      new File([new Uint8Array(zipSync({ 'a.txt': strToU8('x') }))], 'x.zip'),
      'no lleva ninguna lista',
    ],
  ])('with %s are refused in so many words', async (_, file, words) => {
    await expect(readFiles([file])).rejects.toThrow(words);
  });
});

function directorNames(catalog: Catalog, id: number): string[] {
  const film = catalog.films.find((one) => one.id === id);
  return (film?.directors ?? []).flatMap((person) => catalog.people.get(person)?.name ?? []);
}

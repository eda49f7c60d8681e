/** What raw data must not be able to do: each kind is read, or told by its column, an example and the likely cause. */
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import { loadRatings } from '../../../pipeline/catalog/ratings.ts';
import { parseLiteral } from '../../../pipeline/raw/literal.ts';
import { zipOf } from '../download/zip.ts';
import { csvText } from '../raw/folder.ts';
import {
  column,
  expectSame,
  type Files,
  load,
  movies,
  ORIGINAL,
  refusal,
  rowsOf,
  sample,
  sourcesOf,
  tableOf,
  warnings,
} from './sample-files.ts';

describe('the sample', () => {
  it('has a line a file and a line a column, and nothing to warn of', () => {
    expect(warnings(ORIGINAL)).toEqual([]);
    expect(ORIGINAL.quality.files).toEqual([
      { role: 'movies', name: 'movies_dataset.csv', read: 573, used: 567 },
      {
        role: 'credits',
        name: 'credits.csv',
        ...{ read: ORIGINAL.rows.credits.read, used: ORIGINAL.rows.credits.kept },
      },
    ]);
    const columns = new Map(ORIGINAL.quality.columns.map((use) => [use.column, use]));
    expect(columns.get('release_date')).toMatchObject({ filled: 571, unreadable: 0, first: null });
    for (const name of ['budget', 'vote_average', 'genres', 'overview', 'cast', 'crew'])
      expect(columns.has(name)).toBe(true);
  });
});

describe('is refused, with its column, an example and the likely cause', () => {
  it('the decimal comma', async () => {
    expect(
      await refusal({ 'movies_dataset.csv': column('vote_average', (text) => text.replace('.', ',')) }),
    ).toMatch(
      /columna vote_average \(por ejemplo: «\d,\d», fila \d+\)\. Causa probable: parece llevar coma decimal/,
    );
  });

  it('a file in single quotes', async () => {
    const text = Papa.unparse(rowsOf('movies_dataset.csv'), { quoteChar: "'", escapeChar: "'" });
    expect(await refusal({ 'movies_dataset.csv': text })).toMatch(
      /movies_dataset.csv no se entienden.*comillas simples/,
    );
  });

  it('credits of another catalogue', async () => {
    const credits = rowsOf('credits.csv').map((row) => ({ ...row, id: `9${row.id}0001` }));
    expect(await refusal({ 'credits.csv': csvText(tableOf(credits)) })).toMatch(
      /filas de credits\.csv, ninguna es de alguna de las 567 películas de movies_dataset\.csv/,
    );
  });

  it('a column of something else', async () => {
    expect(
      await refusal({ 'movies_dataset.csv': movies((row) => ({ ...row, genres: row.title ?? '' })) }),
    ).toMatch(/columna genres.*«Toy Story», fila 1/);
  });

  it('dates whose order nothing shows, or that contradict each other', async () => {
    expect(await refusal({ 'movies_dataset.csv': column('release_date', () => '03/04/1995') })).toMatch(
      /«03\/04\/1995» \(fila 1\), y ninguna fecha dice/,
    );
    const dates = column('release_date', (date) => (date < '2000' ? '30/12/1995' : '12/30/2001'));
    expect(await refusal({ 'movies_dataset.csv': dates })).toMatch(/«30\/12\/1995».*«12\/30\/2001»/);
  });

  it('a spreadsheet', async () => {
    expect(await refusal({ 'movies_dataset.csv': zipOf({ 'xl/workbook.xml': '<x/>' }) })).toMatch(
      /movies_dataset\.csv es una hoja de cálculo.*CSV UTF-8/,
    );
  });

  it('a header that lacks columns, with the nearest form', async () => {
    const renamed = sample('movies_dataset.csv').replace('vote_average', 'nota');
    expect(await refusal({ 'movies_dataset.csv': renamed })).toMatch(
      /le falta la columna vote_average.*la más parecida es la de The Movies Dataset/,
    );
  });
});

describe('is warned of, with both counts', () => {
  it('films gone with half their rows', async () => {
    const half = rowsOf('movies_dataset.csv').slice(0, 298);
    expect(warnings(await load({ 'movies_dataset.csv': csvText(tableOf(half)) }))).toEqual([
      expect.stringMatching(
        /^credits\.csv tiene 27\d filas de créditos de películas que no están.*¿Está entero/,
      ),
    ]);
  });

  it('credits of a tenth of the films', async () => {
    const tenth = rowsOf('credits.csv').filter((_, place) => place % 10 === 0);
    expect(warnings(await load({ 'credits.csv': csvText(tableOf(tenth)) }))).toEqual([
      expect.stringMatching(/^5\d\d de 567 películas no tienen créditos en credits\.csv \(90 %\)/),
    ]);
  });

  it('a column of which some values mean nothing', async () => {
    const dirty = movies((row) => (Number(row.id) % 10 === 0 ? { ...row, runtime: 'una hora' } : row));
    expect(warnings(await load({ 'movies_dataset.csv': dirty }))).toEqual([
      expect.stringMatching(/columna runtime \(por ejemplo: «una hora», fila \d+\)/),
    ]);
  });

  it.each<[string, Files, RegExp]>([
    [
      'ratings without links',
      { 'ratings.csv': 'userId,movieId,rating\n1,1,4\n' },
      /ratings\.csv no se usa: falta links/,
    ],
    [
      'links without ids',
      { 'ratings.csv': 'userId,movieId,rating\n1,1,4\n', 'links.csv': 'movieId,tmdbId\n1,\n' },
      /Ninguna fila de ratings\.csv/,
    ],
    [
      'empty ratings',
      { 'ratings.csv': '', 'links.csv': 'movieId,tmdbId\n1,862\n' },
      /ratings\.csv no tiene ninguna fila/,
    ],
  ])('%s', async (_, files, sentence) => {
    const sources = sourcesOf(files);
    const catalog = await loadCatalog(sources);
    expect(await loadRatings(sources, {}, catalog)).toBeNull();
    expect(warnings(catalog)).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('is read', () => {
  it('credits of JSON whose column is called id', async () => {
    const json = (cell = ''): string => JSON.stringify(parseLiteral(cell));
    const rows = rowsOf('credits.csv').map((row) => ({ ...row, cast: json(row.cast), crew: json(row.crew) }));
    expectSame(await load({ 'credits.csv': csvText(tableOf(rows)) }));
  });

  it.each<[string, () => Files]>([
    [
      'semicolons',
      () => ({ 'movies_dataset.csv': Papa.unparse(rowsOf('movies_dataset.csv'), { delimiter: ';' }) }),
    ],
    ['tabs', () => ({ 'credits.csv': Papa.unparse(rowsOf('credits.csv'), { delimiter: '\t' }) })],
    [
      "Excel's line over the header",
      () => ({ 'credits.csv': `sep=;\r\n${Papa.unparse(rowsOf('credits.csv'), { delimiter: ';' })}` }),
    ],
    [
      'a header in capitals',
      () => ({
        'movies_dataset.csv': sample('movies_dataset.csv').replace(/^[^\r\n]+/, (line) => line.toUpperCase()),
      }),
    ],
    ['gzip', () => ({ 'movies_dataset.csv': gzipSync(sample('movies_dataset.csv')) })],
    ['zip', () => ({ 'credits.csv': zipOf({ 'credits.csv': sample('credits.csv') }) })],
    ['CR CR LF', () => ({ 'credits.csv': sample('credits.csv').replaceAll(/\r?\n/g, '\r\r\n') })],
    ['LF CR', () => ({ 'credits.csv': sample('credits.csv').replaceAll(/\r?\n/g, '\n\r') })],
    [
      'dates with midnight',
      () => ({ 'movies_dataset.csv': column('release_date', (date) => date && `${date} 00:00:00`) }),
    ],
    [
      'dates in UTC',
      () => ({ 'movies_dataset.csv': column('release_date', (date) => date && `${date}T00:00:00Z`) }),
    ],
    [
      'money with commas',
      () => ({
        'movies_dataset.csv': column('budget', (text) =>
          Number(text) > 0 ? `$${Number(text).toLocaleString('en')}` : text,
        ),
      }),
    ],
  ])('%s', async (_, files) => {
    const catalog = await load(files());
    expectSame(catalog);
    expect(warnings(catalog)).toEqual([]);
  });

  it('dates with the month first, where some day shows it', async () => {
    const american = (date: string): string => date.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');
    const catalog = await load({ 'movies_dataset.csv': column('release_date', american) });
    expectSame(catalog);
    expect(warnings(catalog)).toEqual([expect.stringContaining('el mes antes que el día')]);
    const spanish = (date: string): string => date.replace(/^(\d+)-(\d+)-(\d+)$/, '$3/$2/$1');
    expectSame(await load({ 'movies_dataset.csv': column('release_date', spanish) }));
  });

  it('UTF-8 encoded twice', async () => {
    const twice = Buffer.from(Buffer.from(sample('movies_dataset.csv')).toString('latin1'));
    const catalog = await load({ 'movies_dataset.csv': twice });
    expect(catalog.films).toEqual(ORIGINAL.films);
    expect(warnings(catalog)).toEqual([expect.stringContaining('codificado dos veces')]);
  });

  it('HTML entities, where a whole column has them', async () => {
    const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
    const catalog = await load({ 'movies_dataset.csv': column('title', escaped) });
    expect(catalog.films.map(({ title }) => title)).toEqual(ORIGINAL.films.map(({ title }) => title));
    expect(warnings(catalog)).toEqual([expect.stringContaining('columna title lleva entidades de HTML')]);
    // One among ampersands is what somebody wrote.
    const single = column('title', (title) => (title === 'Toy Story' ? 'Tom &amp; Jerry & Co.' : title));
    expect((await load({ 'movies_dataset.csv': single })).filmById.get(862)?.title).toBe(
      'Tom &amp; Jerry & Co.',
    );
  });

  it('a cast with a bare nan, and one that a spreadsheet cut', async () => {
    const [first = {}, second = {}] = rowsOf('credits.csv');
    const many = Array.from({ length: 1500 }, (_, id) => `{'id': ${id + 1}, 'name': 'Nombre ${id}'}`);
    const rows = [
      { ...first, cast: "[{'id': 31, 'name': 'Tom Hanks', 'order': nan}]" },
      { ...second, cast: `[${many.join(', ')}]`.slice(0, 32_767) },
    ];
    const catalog = await load({ 'credits.csv': csvText(tableOf(rows)) });
    expect(catalog.filmById.get(Number(first.id))?.cast).toHaveLength(1);
    expect(catalog.filmById.get(Number(second.id))?.cast.length).toBeGreaterThan(400);
    expect(catalog.ledger.entries().filter(({ rule }) => rule === 'cut-list')).toEqual([
      expect.objectContaining({ file: 'credits', row: 2, id: second.id, field: 'cast' }),
    ]);
  });
});

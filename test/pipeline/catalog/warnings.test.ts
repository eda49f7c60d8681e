/** What is read and still not as it should be: said once for the whole column or file, and never on a good one. */
import { describe, expect, it } from 'vitest';
import { loadRatings } from '../../../pipeline/catalog/ratings.ts';
import { describeProblem } from '../../../pipeline/problem-texts.ts';
import { problemOf } from '../raw/failure.ts';
import { csvText } from '../raw/folder.ts';
import {
  column,
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

const twice = (text: string): string => Buffer.from(text).toString('latin1');

describe('columns that are readable and give nothing', () => {
  it.each([
    ['genres', '[]'],
    ['revenue', '0'],
    ['vote_count', ''],
    ['overview', 'NaN'],
  ])('%s all %j', async (name, text) => {
    const catalog = await load({ 'movies_dataset.csv': column(name, () => text) });
    expect(warnings(catalog)).toEqual([
      expect.stringContaining(`En movies_dataset.csv la columna ${name} no da nada de ninguna película`),
    ]);
  });

  it('the crew, where cast and crew changed places', async () => {
    const rows = rowsOf('credits.csv').map(({ cast = '', crew = '', ...row }) => ({
      ...row,
      cast: crew,
      crew: cast,
    }));
    expect(warnings(await load({ 'credits.csv': csvText(tableOf(rows)) }))).toEqual([
      expect.stringContaining('En credits.csv la columna crew no da nada'),
    ]);
  });
});

describe('letters', () => {
  it('encoded twice in some texts of a column are mended', async () => {
    const told = ({ id, title }: { id?: string; title?: string }): string => `${title}, «señal» n.º ${id}`;
    const mixed = movies((row) => ({
      ...row,
      overview: Number(row.id) % 2 === 0 ? twice(told(row)) : told(row),
    }));
    const catalog = await load({ 'movies_dataset.csv': mixed });
    expect(warnings(catalog)).toEqual([
      expect.stringMatching(/columna overview lleva \d+ valores codificados dos veces/),
    ]);
    expect(catalog.filmById.get(862)?.overview).toBe('Toy Story, «señal» n.º 862');
    for (const { overview, id } of catalog.films) expect(overview).toContain(`«señal» n.º ${id}`);
  });

  it('lost by another program are said', async () => {
    const lost = column('overview', () => 'El se\ufffdor de los anillos');
    expect(warnings(await load({ 'movies_dataset.csv': lost }))).toEqual([
      expect.stringMatching(/columna overview lleva «\ufffd» en \d+ valores/),
    ]);
  });

  it('named as in HTML are decoded, whichever they are', async () => {
    const names: Readonly<Record<string, string>> = {
      é: '&eacute;',
      '’': '&rsquo;',
      '—': '&mdash;',
      '&': '&amp;',
    };
    const escaped = column('overview', (text) =>
      text.replaceAll(/[é’—&]/g, (letter) => names[letter] ?? letter),
    );
    const catalog = await load({ 'movies_dataset.csv': escaped });
    expect(catalog.films.map(({ overview }) => overview)).toEqual(
      ORIGINAL.films.map(({ overview }) => overview),
    );
    expect(warnings(catalog)).toEqual([expect.stringContaining('columna overview lleva entidades de HTML')]);
  });
});

it('credits of another catalogue are refused though some ids are the same', async () => {
  const rows = rowsOf('credits.csv').map((row, place) =>
    place < 5 ? row : { ...row, id: `9${row.id}0001` },
  );
  expect(await refusal({ 'credits.csv': csvText(tableOf(rows)) })).toMatch(
    /solo 5 son de alguna de las 567 películas/,
  );
});

it('keywords of other films are said to be of no use', async () => {
  const [, ...rows] = sample('keywords.csv').split('\n');
  const others = ['id,keywords', ...rows.map((row) => (row === '' ? row : `9000${row}`))].join('\n');
  expect(warnings(await load({ 'keywords.csv': others }))).toEqual([
    expect.stringMatching(/^Ninguna fila de keywords\.csv es de una película del catálogo/),
  ]);
});

describe('ratings are judged by column', () => {
  const LINKS = 'movieId,tmdbId\n1,862\n';
  const rows = (row: (place: number) => string): string =>
    `userId,movieId,rating\n${Array.from({ length: 100 }, (_, place) => row(place)).join('\n')}\n`;
  const judged = async (ratings: string, links = LINKS) => {
    const sources = sourcesOf({ 'ratings.csv': ratings, 'links.csv': links });
    const catalog = await load({});
    return { ratings: await loadRatings(sources, {}, catalog), catalog };
  };

  it.each<[string, string, RegExp]>([
    [
      'out of ten',
      rows((place) => `${place + 1},1,${5 + (place % 5)}.5`),
      /columna rating \(por ejemplo: «5\.5», fila 1/,
    ],
    ['of users by name', rows((place) => `ana${place},1,4`), /100 de los 100 valores de la columna userId/],
    ['of films by title', rows((place) => `${place + 1},Toy Story,4`), /valores de la columna movieId/],
  ])('%s', async (_, ratings, sentence) => {
    expect(describeProblem(await problemOf(() => judged(ratings)))).toMatch(sentence);
  });

  it('and counted where they are of the catalogue', async () => {
    const mixed = rows((place) => `${place + 1},${1 + (place % 2)},4`);
    const { ratings, catalog } = await judged(mixed, 'movieId,tmdbId\n1,862\n2,99999999\n');
    expect(ratings?.users).toHaveLength(100);
    expect(catalog.quality.files).toContainEqual({
      role: 'ratings',
      name: 'ratings.csv',
      read: 100,
      used: 50,
    });
    expect(warnings(catalog)).toEqual([]);
    const none = await judged(mixed, 'movieId,tmdbId\n1,99999998\n2,99999999\n');
    expect(none.ratings).toBeNull();
    expect(warnings(none.catalog)).toEqual([
      expect.stringMatching(/^Ninguna fila de ratings\.csv es de una película/),
    ]);
  });
});

/** What people type, answered alike by the box's index and by the API's shards, on names that a test writes itself. */
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../pipeline/search/find.ts';
import { indexWords, textsOf } from '../../../pipeline/search/names.ts';
import { byFame, rankTuples } from '../../../pipeline/search/rank.ts';
import { shardIndex } from '../../../pipeline/search/shard-index.ts';
import { headKeysOf, keysOf } from '../../../pipeline/search/terms.ts';
import { trieNodes } from '../../../pipeline/search/trie.ts';
import { wordLists } from '../../../pipeline/search/words.ts';
import type { SearchTuple } from '../../../pipeline/store/tables.ts';
import { createIndex } from '../../../site/search/index.ts';

const NAMES: readonly SearchTuple[] = [
  ['film', 238, 'The Godfather', 1972, 6024],
  ['film', 1, 'Godfather', 1991, 4],
  ['film', 240, 'The Godfather: Part II', 1974, 3418],
  ['film', 9802, 'The Rock', 1996, 1474],
  ['film', 1366, 'Rocky', 1976, 1842],
  ['film', 1374, 'Rocky IV', 1985, 911],
  ['film', 280, 'Terminator 2: Judgment Day', 1991, 4274],
  ['film', 218, 'The Terminator', 1984, 4208],
  ['film', 37137, 'The Naked Gun 2½: The Smell of Fear', 1991, 478],
  ['film', 422, '8½', 1963, 427],
  ['film', 11, 'Star Wars', 1977, 6778, 'Star Wars: Episode IV - A New Hope'],
  ['film', 13804, 'Fast & Furious', 2009, 2832],
  ['film', 9799, 'The Fast and the Furious', 2001, 3451],
  ['film', 1541, 'Thelma & Louise', 1991, 794],
  ['film', 4348, 'Pride & Prejudice', 2005, 1540],
  ['film', 2, 'Pride and Prejudice', 1940, 32],
  ['film', 597, 'Titanic', 1997, 7770],
  ['film', 16535, 'Titanic', 1953, 27],
  ['film', 680, 'Pulp Fiction', 1994, 8670],
  ['film', 603, 'The Matrix', 1999, 9079],
  ['film', 807, 'Se7en', 1995, 5915],
  ['film', 3, 'Seven', 1979, 8],
  ['film', 49524, 'R.I.P.D.', 2013, 1374],
  ['film', 601, 'E.T. the Extra-Terrestrial', 1982, 3359],
  ['film', 340677, 'I.T.', 2016, 130],
  ['film', 14161, '2012', 2009, 4994],
  ['film', 78, 'Blade Runner', 1982, 3833],
  ['film', 269149, 'Zootopia', 2016, 4961],
  ['film', 98, 'Gladiator', 2000, 5566],
  ['film', 62, '2001: A Space Odyssey', 1968, 3075],
  ['film', 424, "Schindler's List", 1993, 4436],
  ['film', 12, 'Finding Nemo', 2003, 6292],
  ['film', 129, 'Spirited Away', 2001, 3968, '千と千尋の神隠し'],
  ['film', 671, "Harry Potter and the Philosopher's Stone", 2001, 7188],
  ['film', 4, 'Death Race 2000', 1975, 150],
  ['film', 5, 'Death Race', 2008, 900],
  ['film', 557, 'Spider-Man', 2002, 5398],
  ['film', 1891, 'The Empire Strikes Back', 1980, 5998],
  ['actor', 6193, 'Leonardo DiCaprio', 0, 6000],
  ['actor', 7, 'Peppino Di Capri', 0, 4],
  ['director', 138, 'Quentin Tarantino', 0, 5000],
  ['actor', 6384, 'Keanu Reeves', 0, 5058],
  ['actor', 1100, 'Arnold Schwarzenegger', 0, 4375],
  ['actor', 62, 'Bruce Willis', 0, 5200],
  ['director', 2636, 'Alfred Hitchcock', 0, 1500],
  ['actor', 1245, 'Scarlett Johansson', 0, 5000],
  ['actor', 15761, 'Grey DeLisle', 0, 300, 'Grey Griffin'],
  ['actor', 8, 'Elena Perino', 0, 2],
];

const famous = NAMES.toSorted(byFame);
const box = createIndex();
for (const tuple of famous) box.add(tuple);

const titles = Map.groupBy(
  famous
    .filter(([kind]) => kind === 'film')
    .flatMap((tuple) =>
      textsOf(tuple).flatMap((name) =>
        [...keysOf(name), ...headKeysOf(name)].map((key) => ({ key, tuple, name })),
      ),
    ),
  ({ key }) => key,
);
const tables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  search: Object.fromEntries(trieNodes(famous)),
  words: Object.fromEntries(wordLists(famous)),
  titles: Object.fromEntries(
    Array.from(titles, ([key, entries]) => [
      key,
      entries.map(({ tuple: [, id, title, year, votes], name }) => ({
        id,
        title,
        year,
        votes,
        ...(name !== title && { name }),
      })),
    ]),
  ),
  people: { 6193: { films: [{ id: 597 }] } },
};
const api = shardIndex({ get: async (table, key) => tables[table]?.[key] as never });

describe.each([
  ['the box', box],
  ['the API', api],
])('%s', (_, index) => {
  it.each([
    ['godfather', 238],
    ['rock', 9802],
    ['Godfather, The', 238],
    ['the godfather part 2', 240],
    ['rocky 4', 1374],
    ['terminator ii', 280],
    ['naked gun 2 1/2', 37137],
    ['8.5', 422],
    ['star wars episode 4', 11],
    ['fast and furious', 13804],
    ['thelma y louise', 1541],
    ['pride and prejudice', 4348],
    ['titanic 1953', 16535],
    ['Titanic (1997)', 597],
    ['2012', 14161],
    ['2012 (2009)', 14161],
    ['2001: a space odyssey', 62],
    ['death race 2000', 4],
    ['pulp fiction tarantino', 680],
    ['quentin tarantino pulp fiction', 680],
    ['titanic dicaprio', 597],
    ['matrix keanu reeves', 603],
    ['película titanic', 597],
    ['titanic movie', 597],
    ['Seven (a.k.a. Se7en)', 807],
    ['seven', 807],
    ['se7en', 807],
    ['RIPD', 49524],
    ['et', 601],
    ['IT 2016', 340677],
    ['la lista de schindler', 424],
    ['buscando a nemo', 12],
    ['千尋', 129],
    ['Empire Strikes Back, The', 1891],
    ['spiderman', 557],
    ['spider man', 557],
    ['di caprio', 6193],
    ['dicaprio', 6193],
    ['chuarseneguer', 1100],
    ['arnol suarseneguer', 1100],
    ['swarzeneger', 1100],
    ['brus güilis', 62],
    ['kinu rives', 6384],
    ['jichcok', 2636],
    ['escarlet yojanson', 1245],
    ['jarri poter', 671],
    ['grey griffin', 15761],
  ])('answers %j with %i first', async (typed, id) => {
    expect((await findNames(index, typed, 5)).results[0]?.[1]).toBe(id);
  });

  it.each(['blade runner 2049', 'zootopia 2', 'gladiator ii', 'titanic 1984'])(
    'answers %j, which is not there, with suggestions alone',
    async (typed) => {
      const { results, suggestions } = await findNames(index, typed, 5);
      expect(results).toEqual([]);
      expect(suggestions.length).toBeGreaterThan(0);
    },
  );

  it('never takes for an answer what only looks a little like it', async () => {
    expect((await findNames(index, 'el padrino', 5)).results).toEqual([]);
  });

  it('finds every name by each of its texts', async () => {
    for (const tuple of NAMES)
      for (const text of textsOf(tuple)) {
        const found = (await findNames(index, text, 5)).results;
        expect(
          found.map(([, id]) => id),
          text,
        ).toContain(tuple[1]);
      }
  });
});

describe('the words of a name', () => {
  it.each<[string, string[], SearchTuple]>([
    ['numerals in figures', ['rocky', 'iv', '4', 'rockyiv'], ['film', 1, 'Rocky IV', 1985, 9]],
    [
      'a person’s particles joined',
      ['robert', 'de', 'niro', 'deniro', 'robertdeniro'],
      ['actor', 1, 'Robert De Niro', 0, 9],
    ],
    ['acronyms in one', ['r', 'i', 'p', 'd', 'ripd'], ['film', 1, 'R.I.P.D.', 2013, 9]],
    [
      'no possessive',
      ['schindlers', 'schindler', 'list', 'schindlerslist'],
      ['film', 1, "Schindler's List", 1993, 9],
    ],
    ['endings where no space divides', ['千尋', '尋'], ['film', 1, '千尋', 2001, 9]],
  ])('have %s', (_, words, tuple) => {
    expect([...indexWords(tuple)].sort()).toEqual(words.toSorted());
  });
});

describe('the famous film', () => {
  it('goes before one that is exactly so from twenty times its votes on', () => {
    const named = (name: string, votes: number): SearchTuple => ['film', votes, name, 2000, votes];
    const first = (votes: number) =>
      rankTuples('mask', [named('Mask', votes), named('The Mask', 2000)], 2)[0]?.[2];
    expect(first(99)).toBe('The Mask');
    expect(first(101)).toBe('Mask');
  });
});

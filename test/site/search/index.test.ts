import { describe, expect, it } from 'vitest';
import { findNames } from '../../../pipeline/search/find.ts';
import type { SearchTuple } from '../../../pipeline/store/tables.ts';
import { asOne, createIndex } from '../../../site/search/index.ts';
import { markMatch } from '../../../site/search/results.ts';

const NAMES: readonly SearchTuple[] = [
  ['film', 27205, 'Inception', 2010, 14075],
  ['film', 862, 'Toy Story', 1995, 5415],
  ['film', 10681, 'WALL·E', 2008, 6439],
  ['film', 14161, '2012', 2009, 4994],
  ['film', 1271, '300', 2006, 4000],
  ['film', 1417, "Pan's Labyrinth", 2006, 3122, 'El laberinto del fauno'],
  ['film', 269149, 'Zootopia', 2016, 4961],
  ['film', 2721, 'Z', 1969, 87],
  ['film', 8329, '[REC]', 2007, 954],
  ['film', 60307, 'Viy', 1967, 44, 'Вий'],
  ['film', 4951, '$', 1971, 12],
  ['film', 550, 'Fight Club', 1999, 9678],
  ['film', 14160, 'Up', 2009, 7048],
  ['film', 9377, "Ferris Bueller's Day Off", 1986, 1823],
  ['film', 36657, 'X-Men', 2000, 4172],
  ['film', 127585, 'X-Men: Days of Future Past', 2014, 6155],
  ['film', 832, 'M', 1931, 465],
  ['film', 68718, 'Mad Max', 1979, 9000],
  ['film', 12244, '9', 2009, 1300],
  ['film', 605, 'It', 1927, 10],
  ['film', 651, 'M*A*S*H', 1970, 300],
  ['film', 290757, 'El niño', 2014, 120],
  ['actor', 1, 'Nino Manfredi', 0, 900],
  ['director', 309, 'Pedro Almodóvar', 0, 800],
  ['actor', 31, 'Tom Hanks', 0, 8000],
  ['actor', 3051, 'Colin Hanks', 0, 500],
  ['actor', 4, 'Ilse Hancs', 0, 1],
];

/** As the browser has them: films in one index, people in another, each the most famous first. */
async function find(query: string, k: number): Promise<readonly SearchTuple[]> {
  const films = createIndex();
  const people = createIndex();
  for (const tuple of NAMES.toSorted((a, b) => b[4] - a[4]))
    (tuple[0] === 'film' ? films : people).add(tuple);
  return (await findNames(asOne([films, people]), query, k)).results;
}

describe('the index', () => {
  it.each([
    ['incep', 'Inception'],
    ['story toy', 'Toy Story'],
    ['walle', 'WALL·E'],
    ['wall-e', 'WALL·E'],
    ['2012', '2012'],
    ['300', '300'],
    ['el laberinto', "Pan's Labyrinth"],
    ['z', 'Z'],
    ['m', 'M'],
    ['up', 'Up'],
    ['9', '9'],
    ['it', 'It'],
    ['xmen', 'X-Men'],
    ['mash', 'M*A*S*H'],
    ['niño', 'El niño'],
    ['nino', 'El niño'],
    ['nino man', 'Nino Manfredi'],
    ['hanks', 'Tom Hanks'],
    ['fight lub', 'Fight Club'],
    ['rec', '[REC]'],
    ['$', '$'],
    ['Вий', 'Viy'],
    ['вий', 'Viy'],
    ['almodovar', 'Pedro Almodóvar'],
    ['incpetion', 'Inception'],
    ['almodobar', 'Pedro Almodóvar'],
    ['labirinto', "Pan's Labyrinth"],
    // Two mistakes, where one is not enough.
    ['incebsion', 'Inception'],
    // A mistake that happens to be the name of hardly anybody.
    ['hancks', 'Tom Hanks'],
    ['hancs', 'Tom Hanks'],
  ])('answers %s with %s first', async (typed, name) => {
    expect((await find(typed, 5))[0]?.[2]).toBe(name);
  });

  it('answers nothing to nothing, and to what is no name', async () => {
    expect(await find('   ', 5)).toEqual([]);
    expect(await find('qwrtzx', 5)).toEqual([]);
  });
});

describe('several indexes', () => {
  it('answer as one, with nothing twice', async () => {
    const [whole, head] = [createIndex(), createIndex()];
    const famous = NAMES.toSorted((a, b) => b[4] - a[4]);
    for (const tuple of famous) whole.add(tuple);
    for (const tuple of famous.slice(0, 5)) head.add(tuple);
    for (const query of ['t', 'toy', 'hanks', 'incpetion', 'e'])
      expect(await findNames(asOne([whole, head]), query, 5)).toEqual(await findNames(whole, query, 5));
  });
});

describe('the marks', () => {
  it.each([
    ['Toy Story', 'sto', ['Toy ', 'Sto', 'ry']],
    ['Amélie', 'ame', ['', 'Amé', 'lie']],
    ['Toy Story', 'xyz', ['Toy Story']],
  ])('in %s for %s', (name, typed, pieces) => {
    expect(markMatch(name, typed)).toEqual(pieces);
    expect(markMatch(name, typed).join('')).toBe(name);
  });
});

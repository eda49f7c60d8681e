import { describe, expect, it } from 'vitest';
import type { SearchTuple } from '../../../pipeline/queries/families.ts';
import { markMatch } from '../../../site/scripts/results.ts';
import { createIndex } from '../../../site/scripts/search-index.ts';

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
  ['director', 309, 'Pedro Almodóvar', 0, 800],
];

function index() {
  const made = createIndex();
  for (const tuple of NAMES.toSorted((a, b) => b[4] - a[4])) made.add(tuple);
  return made;
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
    ['rec', '[REC]'],
    ['$', '$'],
    ['Вий', 'Viy'],
    ['вий', 'Viy'],
    ['almodovar', 'Pedro Almodóvar'],
    ['incpetion', 'Inception'],
    ['almodobar', 'Pedro Almodóvar'],
    ['labirinto', "Pan's Labyrinth"],
  ])('answers %s with %s first', (typed, name) => {
    expect(index().find(typed, 5)[0]?.[2]).toBe(name);
  });

  it('answers nothing to nothing, and to what is no name', () => {
    expect(index().find('   ', 5)).toEqual([]);
    expect(index().find('qwrtzx', 5)).toEqual([]);
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

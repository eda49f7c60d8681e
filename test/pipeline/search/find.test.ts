/** What is found in the shards by what was typed, on names that a test writes itself. */
import { describe, expect, it } from 'vitest';
import { findNames, nearNames } from '../../../pipeline/search/find.ts';
import type { NameIndex } from '../../../pipeline/search/name-index.ts';
import { byFame } from '../../../pipeline/search/rank.ts';
import { shardIndex } from '../../../pipeline/search/shard-index.ts';
import { trieNodes } from '../../../pipeline/search/trie.ts';
import { wordLists } from '../../../pipeline/search/words.ts';
import type { SearchTuple } from '../../../pipeline/store/tables.ts';

/** The shards in which these films are found; their ids are their places. */
function indexOf(films: readonly (readonly [name: string, fame: number, original?: string])[]): NameIndex {
  const tuples = films.map(
    ([name, fame, original], place): SearchTuple =>
      original === undefined
        ? ['film', place + 1, name, 2000, fame]
        : ['film', place + 1, name, 2000, fame, original],
  );
  const famous = tuples.toSorted(byFame);
  const tables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    search: Object.fromEntries(trieNodes(famous)),
    words: Object.fromEntries(wordLists(famous)),
  };
  return shardIndex({ get: async (table, key) => tables[table]?.[key] as never });
}

const namesOf = (found: readonly SearchTuple[]): string[] => found.map(([, , name]) => name);

describe('names near what was typed', () => {
  const near = async (typed: string, films: Parameters<typeof indexOf>[0], k = 9): Promise<string[]> =>
    namesOf(await nearNames(indexOf(films), typed, k));

  it('are the nearer first, and of two as near the better known', async () => {
    const films = [
      ['Alien', 50],
      ['Aliens', 60],
      ['Allien', 40],
    ] as const;
    expect(await near('alient', films)).toEqual(['Aliens', 'Alien', 'Allien']);
  });

  it('weigh an edit as much as being some three hundred times better known', async () => {
    const films = (fame: number) =>
      [
        ['Almodobaro', 0],
        ['Almodovar', fame],
      ] as const;
    expect(await near('almodobars', films(900))).toEqual(['Almodovar', 'Almodobaro']);
    expect(await near('almodobars', films(200))).toEqual(['Almodobaro', 'Almodovar']);
  });

  it('have every word that was typed, but for the mistakes that are forgiven in it', async () => {
    const films = [
      ['Toy Story', 10],
      ['Toy Soldiers', 900],
      ['Love Story', 900],
    ] as const;
    expect(await near('toy stori', films)).toEqual(['Toy Story']);
    expect(await near('stori toy', films)).toEqual(['Toy Story']);
  });

  it('with fewer words that nobody typed go first', async () => {
    const films = [
      ['Story of the Toy', 10],
      ['Story Toy Land', 10],
      ['Story and Toy Land Tale', 10],
    ] as const;
    expect(await near('toy stori', films)).toEqual([
      'Story Toy Land',
      'Story of the Toy',
      'Story and Toy Land Tale',
    ]);
  });

  it('are found joined too', async () => {
    expect(
      await near('spidermam', [
        ['Spiderman', 5],
        ['Spidermen', 90],
      ]),
    ).toEqual(['Spiderman', 'Spidermen']);
    expect(await near('spider mam', [['Spiderman', 5]])).toEqual([]);
    expect(await near('spider mam', [['Spider Man', 5]])).toEqual(['Spider Man']);
  });

  it('are found by their original title', async () => {
    expect(await near('laberimto', [["Pan's Labyrinth", 5, 'Laberinto']])).toEqual(["Pan's Labyrinth"]);
  });

  it('are no more than asked for, and pass what the caller accepts', async () => {
    const films = [
      ['Alien', 50],
      ['Aliens', 60],
      ['Allien', 40],
    ] as const;
    expect(await near('alient', films, 2)).toEqual(['Aliens', 'Alien']);
    const index = indexOf(films);
    expect(namesOf(await nearNames(index, 'alient', 9, ([, id]) => id !== 2))).toEqual(['Alien', 'Allien']);
  });
});

describe('names with what was typed', () => {
  const search = async (typed: string, films: Parameters<typeof indexOf>[0]): Promise<string[]> =>
    namesOf((await findNames(indexOf(films), typed, 9)).results);

  it('have all its words, wherever they are, the last one perhaps unfinished', async () => {
    const films = [
      ['The Toy Story', 10],
      ['Toy Box', 20],
      ['Storyline', 30],
    ] as const;
    expect(await search('story toy', films)).toEqual(['The Toy Story']);
    expect(await search('toy st', films)).toEqual(['The Toy Story']);
  });

  it('or begin so without their spaces', async () => {
    expect(
      await search('spiderm', [
        ['Spider Man', 5],
        ['Iron Spiderm', 9],
      ]),
    ).toEqual(['Spider Man', 'Iron Spiderm']);
    expect(await search('xmen', [['X-Men', 5]])).toEqual(['X-Men']);
  });

  it('are found by a short rare word where the long ones have too many bearers', async () => {
    const crowd = Array.from({ length: 700 }, (_, place) => [`Chamber ${place}`, 1000 + place] as const);
    expect(await search('chamber 3b', [...crowd, ['Chamber 3b', 1]])).toEqual(['Chamber 3b']);
  });

  it('are all there are under a beginning that many have', async () => {
    const crowd = Array.from({ length: 700 }, (_, place) => [`Chamber${place} x`, 1000 + place] as const);
    expect(await search('chamber650', [...crowd])).toEqual(['Chamber650 x']);
    expect(await search('cham', crowd)).toHaveLength(9);
  });

  it('of one letter, and of none', async () => {
    const films = [
      ['M', 5],
      ['Mad Max', 50],
      ['Up', 9],
    ] as const;
    expect(await search('m', films)).toEqual(['M', 'Mad Max']);
    expect(await search(' ', films)).toEqual([]);
  });
});

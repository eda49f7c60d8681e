/** Which film and which person a request means, on shards that a test writes itself. */
import { describe, expect, it } from 'vitest';
import { join } from '../../../pipeline/common/fold.ts';
import { QueryError, type QueryProblem } from '../../../pipeline/queries/errors.ts';
import { findFilm } from '../../../pipeline/queries/lookup/film.ts';
import { findPerson, type Role } from '../../../pipeline/queries/lookup/person.ts';
import { byFame } from '../../../pipeline/search/rank.ts';
import { headKeysOf, keysOf } from '../../../pipeline/search/terms.ts';
import { trieNodes } from '../../../pipeline/search/trie.ts';
import { wordLists } from '../../../pipeline/search/words.ts';
import type {
  FilmRef,
  NameEntry,
  SearchTuple,
  ShardReader,
  TitleEntry,
} from '../../../pipeline/store/tables.ts';

type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A reader of these values, by table and key. */
function readerOf(values: Values): ShardReader {
  return { get: async (table, key) => values[table]?.[key] as never };
}

type NotFound = Extract<QueryProblem, { kind: 'not-found' }>;

async function refusal(asked: Promise<unknown>): Promise<NotFound> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof QueryError && error.problem.kind === 'not-found') return error.problem;
  throw new Error('it should have been refused', { cause: error });
}

const name = (id: number, text: string, acted: number, directed: number): NameEntry => ({
  id,
  name: text,
  acted,
  directed,
});

/** The shards by which names are found. */
function searchShards(tuples: readonly SearchTuple[]): Values {
  const famous = tuples.toSorted(byFame);
  return { search: Object.fromEntries(trieNodes(famous)), words: Object.fromEntries(wordLists(famous)) };
}

/** People as their shards hold them, and a film that is named after one of them. */
function peopleReader(entries: readonly NameEntry[]): ShardReader {
  const tuples = entries.map(
    ({ id, name: text, acted, directed }): SearchTuple => [
      acted >= directed ? 'actor' : 'director',
      id,
      text,
      0,
      acted + directed,
    ],
  );
  return readerOf({
    names: Object.fromEntries(Map.groupBy(entries, (entry) => join(entry.name))),
    people: Object.fromEntries(
      entries.map(({ id, name: text, acted, directed }) => [
        id,
        { id, name: text, acting: acted > 0 ? {} : null, directing: directed > 0 ? {} : null },
      ]),
    ),
    ...searchShards([['film', 900, 'Ana Torres: The Movie', 2000, 9000], ...tuples]),
  });
}

const found = async (reader: ShardReader, asked: { nombre?: string; id?: number }, role: Role) => {
  const { person, homonyms } = await findPerson(reader, asked, role);
  return [person.id, homonyms.map(({ id }) => id)];
};

describe('a person', () => {
  const reader = peopleReader([
    name(1, 'Ana Torres', 2, 9),
    name(2, 'Ana Torres', 5, 0),
    name(3, 'Ana Torres', 5, 0),
    name(4, 'Ana Tórres', 1, 1),
    name(5, 'Anatorres', 30, 30),
    name(6, 'De Niro', 7, 0),
  ]);

  it('is the one with most films in the role, and of equals the one of lower id; the others are named in that order', async () => {
    expect(await found(reader, { nombre: 'ana torres' }, 'actor')).toEqual([2, [3, 1, 4]]);
    expect(await found(reader, { nombre: 'ANA TÓRRES' }, 'director')).toEqual([1, [4]]);
  });

  it('is whom the id says, whoever else has the name', async () => {
    expect(await found(reader, { id: 4 }, 'actor')).toEqual([4, [2, 3, 1]]);
    expect(await found(reader, { id: 3, nombre: 'De Niro' }, 'actor')).toEqual([3, [2, 1, 4]]);
  });

  it('is found by the name without its spaces only where nobody has the very name', async () => {
    expect(await found(reader, { nombre: 'anatorres' }, 'actor')).toEqual([5, []]);
    expect(await found(reader, { nombre: 'deniro' }, 'actor')).toEqual([6, []]);
  });

  it('of a catalogue without credits is nobody, whatever the spelling, and what is missing is said', async () => {
    const empty = readerOf({
      home: { all: { people: 0, rows: [] } },
      ...searchShards([['film', 900, 'Ana', 2000, 9]]),
    });
    const byName = await refusal(findPerson(empty, { nombre: 'Ana Torres' }, 'actor'));
    expect(byName.detail).toContain('credits.csv');
    expect(await refusal(findPerson(empty, { id: 3 }, 'director'))).toEqual(byName);
  });

  it('who has the other role alone is named as such', async () => {
    const { kind, detail } = await refusal(findPerson(reader, { nombre: 'De Niro' }, 'director'));
    expect(kind).toBe('not-found');
    expect(detail).toContain('De Niro');
    const byId = await refusal(findPerson(reader, { id: 3 }, 'director'));
    expect(byId.detail).toContain('Ana Torres');
    expect(byId.detail).not.toBe(detail);
  });

  it('whose id nobody has is refused with that id', async () => {
    const { kind, detail, candidates } = await refusal(findPerson(reader, { id: 77 }, 'actor'));
    expect([kind, candidates]).toEqual(['not-found', []]);
    expect(detail).toContain('77');
  });

  it('whose shard is lost is refused rather than mistaken', async () => {
    const lost = readerOf({ names: { [join('Ana')]: [name(8, 'Ana', 1, 0)] } });
    expect((await refusal(findPerson(lost, { nombre: 'Ana' }, 'actor'))).detail).toContain('8');
  });

  it('whom nobody is called is answered with up to five who have the role, and no film', async () => {
    const many = peopleReader([
      ...Array.from({ length: 4 }, (_, index) => name(10 + index, `Ana Torre${index}`, 0, 5)),
      ...Array.from({ length: 5 }, (_, index) => name(20 + index, `Ana Tora${index}`, 3, 0)),
      name(40, 'Ana Torry', 9, 1),
    ]);
    const actors = await refusal(findPerson(many, { nombre: 'Ana Torrr' }, 'actor'));
    expect(actors.candidates.length).toBeGreaterThan(0);
    expect(actors.candidates.length).toBeLessThanOrEqual(5);
    expect(actors.candidates.every((one) => 'nombre' in one && (one.id >= 20 || one.id === 40))).toBe(true);
    const directors = await refusal(findPerson(many, { nombre: 'Ana Torrr' }, 'director'));
    expect(directors.candidates.map(({ id }) => id).toSorted()).toEqual([10, 11, 12, 13, 40]);
  });
});

describe('a film', () => {
  const title = (id: number, text: string, year: number, original?: string): TitleEntry => ({
    id,
    title: text,
    year,
    votes: 0,
    ...(original !== undefined && { name: original }),
  });
  const entries = [
    title(1, 'Up', 2009),
    title(2, 'Úp!', 1984),
    title(3, 'Arriba', 1976, 'Up'),
    title(4, 'U P', 1950),
    title(5, 'Sube', 1940, 'U P'),
  ];
  const reader = readerOf({
    titles: { up: entries },
    films: Object.fromEntries(
      entries.map(({ id, title: text, year }) => [id, { id, title: text, year, namesakes: [] as FilmRef[] }]),
    ),
  });
  const idOf = async (asked: { titulo: string; anio?: number }): Promise<number> =>
    (await findFilm(reader, asked)).film.id;

  it.each([
    [{ titulo: 'up' }, 1],
    [{ titulo: 'Up', anio: 1984 }, 2],
    [{ titulo: 'Up', anio: 1976 }, 3],
    [{ titulo: 'Up', anio: 1950 }, 4],
    [{ titulo: 'Up', anio: 1940 }, 5],
    [{ titulo: 'u p' }, 4],
    [{ titulo: 'u p', anio: 1940 }, 5],
    [{ titulo: 'u p', anio: 1976 }, 3],
  ])('asked as %j is %d', async (asked, id) => {
    expect(await idOf(asked)).toBe(id);
  });

  it('names the others that the same request could have meant', async () => {
    const { homonyms } = await findFilm(reader, { titulo: 'up' });
    expect(homonyms.map(({ id }) => id)).toEqual([2]);
  });

  it('of another year is answered with the years there are, and the films', async () => {
    const { detail, candidates } = await refusal(findFilm(reader, { titulo: 'Up', anio: 2020 }));
    expect(['1940', '1950', '1976', '1984', '2009'].every((year) => detail.includes(year))).toBe(true);
    expect(candidates.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  it('of another year is answered with no more than five films', async () => {
    const many = readerOf({
      titles: { up: Array.from({ length: 8 }, (_, id) => title(id + 1, 'Up', 1900 + id)) },
    });
    const { candidates } = await refusal(findFilm(many, { titulo: 'Up', anio: 2020 }));
    expect(candidates.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  it('that has no namesake in any year is answered with those near, and no person', async () => {
    const near = readerOf(
      searchShards([
        ['actor', 9, 'Upper Case', 0, 9000],
        ['film', 1, 'Upper', 2009, 10],
      ]),
    );
    const { candidates } = await refusal(findFilm(near, { titulo: 'Uppor', anio: 1999 }));
    expect(candidates).toEqual([{ id: 1, titulo: 'Upper', anio: 2009 }]);
  });

  describe('known to many', () => {
    const film = (id: number, text: string, year: number, votes: number, name?: string): TitleEntry => ({
      id,
      title: text,
      year,
      votes,
      ...(name !== undefined && { name }),
    });
    const all = [
      film(238, 'The Godfather', 1972, 6024),
      film(1, 'Godfather', 1991, 4),
      film(597, 'Titanic', 1997, 7770),
      film(2, 'Titanic', 1953, 27),
      film(280, 'Terminator 2: Judgment Day', 1991, 4274),
      film(78, 'Blade Runner', 1982, 3833),
      film(129, 'Spirited Away', 2001, 3968, 'El viaje de Chihiro'),
    ];
    const keys = all.flatMap((entry) =>
      [entry.title, ...(entry.name === undefined ? [] : [entry.name])].flatMap((text) =>
        [...keysOf(text), ...headKeysOf(text)].map((key) => ({ key, entry })),
      ),
    );
    const shards = readerOf({
      titles: Object.fromEntries(
        Array.from(
          Map.groupBy(keys, ({ key }) => key),
          ([key, listed]) => [key, listed.map(({ entry }) => entry)],
        ),
      ),
      films: Object.fromEntries(
        all.map(({ id, title: text, year }) => [id, { id, title: text, year, namesakes: [] as FilmRef[] }]),
      ),
    });

    it.each([
      [{ titulo: 'godfather' }, 238],
      [{ titulo: 'godfather', anio: 1991 }, 1],
      [{ titulo: 'Godfather 1991' }, 1],
      [{ titulo: 'Titanic' }, 597],
      [{ titulo: 'titanic (1953)' }, 2],
      [{ titulo: 'película titanic' }, 597],
      [{ titulo: 'terminator ii' }, 280],
      [{ titulo: 'el viaje de chihiro' }, 129],
      [{ titulo: 'viaje de chihiro' }, 129],
    ])('is %j by what people type: %i', async (asked, id) => {
      expect((await findFilm(shards, asked)).film.id).toBe(id);
    });

    it('goes before the obscure one that is called exactly so, which is named first among the others', async () => {
      const { homonyms } = await findFilm(shards, { titulo: 'godfather' });
      expect(homonyms.map(({ id }) => id)).toEqual([1]);
    });

    it.each([
      ['Titanic 1984', [597, 2]],
      ['Blade Runner 2049', [78]],
    ])('is not taken for another: %s', async (titulo, ids) => {
      const { candidates } = await refusal(findFilm(shards, { titulo }));
      expect(candidates.map(({ id }) => id)).toEqual(ids);
    });
  });

  it('whose id no film has is refused with that id', async () => {
    const { kind, detail, candidates } = await refusal(findFilm(reader, { id: 404_404 }));
    expect([kind, candidates]).toEqual(['not-found', []]);
    expect(detail).toContain('404');
  });
});

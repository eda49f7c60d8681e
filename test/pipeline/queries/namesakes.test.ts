import { expect, it } from 'vitest';
import { findFilm } from '../../../pipeline/queries/lookup/film.ts';
import { NAMESAKES_SHOWN } from '../../../pipeline/store/tables.ts';
import { buildData } from '../built.ts';

it('a title of more films than an entry holds lists them all, asked by id or by title', async () => {
  const { data } = await buildData();
  const { film } = await findFilm(data.reader, { titulo: 'Toy Story' });
  const others = Array.from({ length: 250 }, (_, index) => ({
    id: 10_000_000 + index,
    title: 'Toy Story',
    year: 2030,
    votes: 0,
  }));
  const crowded = { ...film, namesakes: others.slice(0, NAMESAKES_SHOWN) };
  const reader: typeof data.reader = {
    get: async (table, key) => {
      const values: Readonly<Record<string, unknown>> = {
        films: crowded,
        titles: [{ ...film, votes: film.votes }, ...others],
      };
      return (values[table] ?? (await data.reader.get(table, key))) as never;
    },
  };
  for (const asked of [{ id: film.id }, { titulo: 'toy story' }]) {
    const { homonyms } = await findFilm(reader, asked);
    expect(homonyms.map(({ id }) => id).toSorted()).toEqual(others.map(({ id }) => id));
  }
}, 60_000);

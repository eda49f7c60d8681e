/** No film hides behind another of its title. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Film } from '../../../pipeline/catalog/types.ts';
import { isSameText, join } from '../../../pipeline/common/fold.ts';
import { findFilm } from '../../../pipeline/queries/lookup/film.ts';
import { NAMESAKES_SHOWN } from '../../../pipeline/store/tables.ts';
import { type Built, buildData } from '../built.ts';

const REAL = process.env.MOVIES_DATA_DIR;
const CATALOGUES: { name: string; dataDir?: string; films: number }[] = [
  { name: 'the sample', films: 567 },
  ...(REAL === undefined ? [] : [{ name: 'the real data', dataDir: REAL, films: 45_346 }]),
];

describe.each(CATALOGUES)('every film of $name', ({ dataDir, films: expected }) => {
  let built: Built;
  let films: readonly Film[];
  let byKey: Map<string, Film[]>;

  beforeAll(async () => {
    built = await buildData(dataDir);
    films = built.catalog.films;
    byKey = Map.groupBy(films, (film) => join(film.title));
  }, 400_000);

  /** The other films whose title is the same but for case, accents and signs. */
  const namesakesOf = (film: Film): Film[] =>
    (byKey.get(join(film.title)) ?? []).filter(
      (other) => other !== film && isSameText(other.title, film.title),
    );

  it('is reached by its id, with all its namesakes', async () => {
    expect(films).toHaveLength(expected);
    const wrong: number[] = [];
    for (const film of films) {
      const { film: found, homonyms } = await findFilm(built.data.reader, { id: film.id });
      const ids = new Set(homonyms.map(({ id }) => id));
      const others = namesakesOf(film);
      if (found.id !== film.id || ids.size !== others.length || !others.every(({ id }) => ids.has(id)))
        wrong.push(film.id);
    }
    expect(wrong).toEqual([]);
  }, 200_000);

  it('is reached by its title and year, wherever no other of that title is of that year', async () => {
    const wrong: string[] = [];
    let reached = 0;
    for (const film of films) {
      const others = namesakesOf(film);
      if (others.some(({ year }) => year === film.year)) continue;
      const { film: found, homonyms } = await findFilm(built.data.reader, {
        titulo: film.title,
        anio: film.year,
      });
      const ids = new Set(homonyms.map(({ id }) => id));
      if (found.id === film.id && others.every(({ id }) => ids.has(id))) reached++;
      else wrong.push(`${film.title} (${film.year}): ${found.title} (${found.year})`);
    }
    expect(wrong).toEqual([]);
    expect(reached).toBeGreaterThan(0.99 * expected);
  }, 200_000);

  it('fits its namesakes in its own entry', () => {
    const most = Math.max(...films.map((film) => namesakesOf(film).length));
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(NAMESAKES_SHOWN);
  });
});

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

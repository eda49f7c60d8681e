/** No film hides behind another of its title. */
import { beforeAll, expect, it } from 'vitest';
import type { Film } from '../../../pipeline/catalog/types.ts';
import { isSameText, join } from '../../../pipeline/common/fold.ts';
import { findFilm } from '../../../pipeline/queries/lookup/film.ts';
import { NAMESAKES_SHOWN } from '../../../pipeline/store/tables.ts';
import type { Built } from '../built.ts';

/** Tests of every film of a catalogue, on data that other tests have had built. @param expected how many films it has, where that is known */
export function testNamesakes(built: () => Built, expected: number | undefined): void {
  let films: readonly Film[];
  let byKey: Map<string, Film[]>;

  beforeAll(() => {
    films = built().catalog.films;
    byKey = Map.groupBy(films, (film) => join(film.title));
  });

  /** The other films whose title is the same but for case, accents and signs. */
  const namesakesOf = (film: Film): Film[] =>
    (byKey.get(join(film.title)) ?? []).filter(
      (other) => other !== film && isSameText(other.title, film.title),
    );

  it('is reached by its id, with all its namesakes', async () => {
    if (expected !== undefined) expect(films).toHaveLength(expected);
    const wrong: number[] = [];
    for (const film of films) {
      const { film: found, homonyms } = await findFilm(built().data.reader, { id: film.id });
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
      const { film: found, homonyms } = await findFilm(built().data.reader, {
        titulo: film.title,
        anio: film.year,
      });
      const ids = new Set(homonyms.map(({ id }) => id));
      if (found.id === film.id && others.every(({ id }) => ids.has(id))) reached++;
      else wrong.push(`${film.title} (${film.year}): ${found.title} (${found.year})`);
    }
    expect(wrong).toEqual([]);
    expect(reached).toBeGreaterThan(0.99 * films.length);
  }, 200_000);

  it('fits its namesakes in its own entry', () => {
    const most = Math.max(...films.map((film) => namesakesOf(film).length));
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(NAMESAKES_SHOWN);
  });
}

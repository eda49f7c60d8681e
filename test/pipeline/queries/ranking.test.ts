/** The rankings recounted the slow way from the catalogue, with none of the query's own code. */
import { beforeAll, describe, expect, it } from 'vitest';
import { castPeople } from '../../../pipeline/catalog/casts.ts';
import type { Film } from '../../../pipeline/catalog/types.ts';
import type { QueryError } from '../../../pipeline/queries/errors.ts';
import { type Params, runQuery } from '../../../pipeline/queries/query.ts';
import { ranking } from '../../../pipeline/queries/ranking.ts';
import { REAL_DATA_DIR } from '../../real-data.ts';
import { type Built, buildData } from '../built.ts';

const CATALOGUES: { name: string; dataDir?: string }[] = [
  { name: 'the sample' },
  ...(REAL_DATA_DIR === undefined ? [] : [{ name: 'the real data', dataDir: REAL_DATA_DIR }]),
];

describe.each(CATALOGUES)('ranking on $name', ({ dataDir }) => {
  let built: Built;
  const credits = { director: new Map<number, Film[]>(), actor: new Map<number, Film[]>() };

  beforeAll(async () => {
    built = await buildData(dataDir);
    for (const film of built.catalog.films) {
      for (const person of castPeople(film))
        credits.actor.set(person, [...(credits.actor.get(person) ?? []), film]);
      for (const person of film.directors)
        credits.director.set(person, [...(credits.director.get(person) ?? []), film]);
    }
  }, 400_000);

  const ask = (params: Params) => runQuery(ranking, built.data.reader, params);

  const recount = (role: 'director' | 'actor', order: string, minimum: number) =>
    [...credits[role]]
      .map(([id, films]) => {
        const returns = films
          .filter(({ budget, revenue }) => budget >= 1000 && revenue >= 1000)
          .map(({ budget, revenue }) => revenue / budget)
          .sort((a, b) => a - b);
        const half = returns.length / 2;
        const [lower = 0, upper = 0] = [returns[Math.ceil(half) - 1], returns[Math.floor(half)]];
        const round = (value: number): number => Math.round(value * 1e4) / 1e4;
        const figures: Record<string, number> = {
          retorno_mediano: round((lower + upper) / 2),
          retorno_total: round(returns.reduce((sum, value) => sum + value, 0)),
          recaudacion: films.reduce((sum, { revenue }) => sum + revenue, 0),
        };
        return { id, known: returns.length, films: films.length, value: figures[order] ?? 0 };
      })
      .filter(({ known }) => known >= minimum)
      .sort((a, b) => b.value - a.value || b.known - a.known || a.id - b.id);

  it.each(
    (['director', 'actor'] as const).flatMap((tipo) =>
      (['retorno_mediano', 'retorno_total', 'recaudacion'] as const).flatMap((orden) =>
        [1, 2, 3, 5, 9, 10, 25].map((minimo) => ({ tipo, orden, minimo })),
      ),
    ),
  )('has of $tipo by $orden with at least $minimo what a recount has', async ({ tipo, orden, minimo }) => {
    const { personas } = await ask({ tipo, orden, minimo: String(minimo), k: '100' });
    const expected = recount(tipo, orden, minimo).slice(0, 100);
    expect(personas.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(personas.map((person) => person[orden])).toEqual(expected.map(({ value }) => value));
    expect(personas.map((person) => person.peliculas_con_retorno)).toEqual(
      expected.map(({ known }) => known),
    );
    expect(personas.map((person) => person.cantidad_peliculas)).toEqual(expected.map(({ films }) => films));
  });

  it('is of directors with at least five known films by their median, where nothing is asked', async () => {
    expect((await ask({})).personas).toEqual(
      (await ask({ tipo: 'director', orden: 'retorno_mediano', minimo: '5', k: '20' })).personas,
    );
  });

  it.each([
    ['tipo', 'guionista', 'director'],
    ['orden', 'suerte', 'recaudacion'],
  ])('refuses %s=%s and says which values there are', async (param, value, valid) => {
    const problem = await ask({ [param]: value }).then(
      () => expect.fail('answered'),
      (error: unknown) => (error as QueryError).problem,
    );
    expect(problem).toMatchObject({ kind: 'invalid-value', validValues: expect.arrayContaining([valid]) });
  });
});

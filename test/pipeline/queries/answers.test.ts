/** Every answer recounted the slow way from the catalogue, with none of the queries' own code. */
import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Film } from '../../../pipeline/catalog/types.ts';
import { QueryError } from '../../../pipeline/queries/errors.ts';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import type { Params } from '../../../pipeline/queries/query.ts';
import { runQuery } from '../../../pipeline/queries/query.ts';
import { IS_KNOWN_EDITION, REAL_DATA_DIR } from '../../real-data.ts';
import { type Built, buildData } from '../built.ts';
import { testNamesakes } from './namesakes.ts';

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const DAYS = 'lunes martes miércoles jueves viernes sábado domingo'.split(' ');

/** Tables that are scanned, not looked up: their parts are as large as the first results of a filter may cost. */
const IN_COLUMNS = ['columns', 'takings', 'popularity', 'calendar', 'companies', 'ids', 'imdbIds', 'ranking'];

interface Answer {
  [field: string]: unknown;
  homonimos: { id: number }[];
  peliculas: { id: number; retorno: number; ganancia: number; fecha_estreno: string }[];
  resultados: { tipo: string; id: number; nombre: string; anio: number | null }[];
  recomendaciones: { id: number; titulo: string; similitud: number; motivos: string[] }[];
}

const CATALOGUES: { name: string; dataDir?: string; count?: number }[] = [
  { name: 'the sample', count: 567 },
  ...(REAL_DATA_DIR === undefined
    ? []
    : [{ name: 'the real data', dataDir: REAL_DATA_DIR, ...(IS_KNOWN_EDITION && { count: 45_346 }) }]),
];

describe.each(CATALOGUES)('answers on $name', ({ dataDir, count }) => {
  let built: Built;
  let films: readonly Film[];

  beforeAll(async () => {
    built = await buildData(dataDir);
    films = built.catalog.films;
  }, 400_000);

  const ask = async (name: string, params: Params): Promise<Answer> => {
    const query = QUERIES.find((one) => one.name === name);
    if (query === undefined) throw new Error(name);
    const answer = await runQuery(query, built.data.reader, params);
    query.output.parse(answer);
    return answer as Answer;
  };
  /** About three hundred of a list, spread evenly. */
  const some = <T>(list: readonly T[]): T[] => {
    const step = Math.max(1, Math.floor(list.length / 300));
    return list.filter((_item, index) => index % step === 0);
  };
  const average = (sum: number, count: number): number => (count === 0 ? 0 : sum / count);

  it('are there for every example of the documentation', async () => {
    for (const query of QUERIES) {
      for (const { params, status, title } of query.examples) {
        const run = runQuery(query, built.data.reader, params).then(
          () => 200,
          (error: unknown) => {
            if (!(error instanceof QueryError)) throw error;
            return error.problem.kind === 'not-found' ? 404 : 400;
          },
        );
        expect(await run, `${query.name}: ${title}`).toBe(status);
      }
    }
  });

  it('count the films of each month and weekday', async () => {
    for (const [index, mes] of MONTHS.entries()) {
      const expected = films.filter((film) => Number(film.date.split('-')[1]) === index + 1).length;
      expect(await ask('cantidad_filmaciones_mes', { mes })).toMatchObject({ mes, cantidad: expected });
    }
    for (const [index, dia] of DAYS.entries()) {
      const expected = films.filter(
        (film) => (new Date(`${film.date}T00:00:00Z`).getUTCDay() + 6) % 7 === index,
      );
      expect(await ask('cantidad_filmaciones_dia', { dia })).toMatchObject({
        dia,
        cantidad: expected.length,
      });
    }
  });

  it('reach every film by its id, with score and votes', async () => {
    for (const film of some(films)) {
      const id = String(film.id);
      const expected = { id: film.id, titulo: film.title, anio: film.year };
      const enough = film.votes >= 2000;
      expect(await ask('score_titulo', { id })).toMatchObject({ ...expected, score: film.score || null });
      expect(await ask('votos_titulo', { id })).toMatchObject({
        ...expected,
        cumple_minimo: enough,
        cantidad_votos: enough ? film.votes : null,
        promedio_votos: enough ? film.score : null,
      });
    }
  });

  it('give a title to its most voted film, and name the others of that very title', async () => {
    const byTitle = Map.groupBy(films, (film) => film.title.toLowerCase());
    const shared = [...byTitle.values()].filter((group) => group.length > 1);
    for (const group of some(shared)) {
      const best = group.toSorted((a, b) => b.votes - a.votes || a.id - b.id)[0];
      const answer = await ask('score_titulo', { titulo: group[0]?.title ?? '' });
      const others = group.filter((film) => film.id !== answer.id).map((film) => film.id);
      expect(answer.homonimos.map(({ id }) => id)).toEqual(expect.arrayContaining(others));
      const answered = films.find((film) => film.id === answer.id);
      expect(answered?.votes).toBeGreaterThanOrEqual(best?.votes ?? 0);
    }
  });

  it('tell namesakes apart by year', async () => {
    for (const film of some(films)) {
      const sameTitle = films.filter((other) => other.title.toLowerCase() === film.title.toLowerCase());
      if (sameTitle.filter((other) => other.year === film.year).length > 1) continue;
      const answer = await ask('score_titulo', { titulo: film.title, anio: String(film.year) });
      const answered = films.find((other) => other.id === answer.id);
      // A film of that year whose title differs in punctuation alone, and which has more votes, is as good an answer.
      if (answered?.id !== film.id) expect(answered?.votes).toBeGreaterThanOrEqual(film.votes);
      expect(answered?.year).toBe(film.year);
    }
  });

  it.each(['get_actor', 'get_director'] as const)('sum up a person in %s', async (name) => {
    const filmsOf = new Map<number, Film[]>();
    for (const film of films) {
      const people = name === 'get_actor' ? film.cast.map(({ person }) => person) : film.directors;
      for (const person of people) filmsOf.set(person, [...(filmsOf.get(person) ?? []), film]);
    }
    for (const [id, own] of some([...filmsOf])) {
      const answer = await ask(name, { id: String(id) });
      const returns = own
        .filter((film) => film.budget >= 1000 && film.revenue >= 1000)
        .map((film) => film.revenue / film.budget);
      const total = returns.reduce((sum, value) => sum + value, 0);
      expect(answer).toMatchObject({
        id,
        cantidad_peliculas: own.length,
        peliculas_con_retorno: returns.length,
      });
      expect(answer.retorno_total).toBeCloseTo(total, 3);
      expect(answer.retorno_promedio).toBeCloseTo(average(total, own.length), 3);
      expect(answer.retorno_promedio_con_datos).toBeCloseTo(average(total, returns.length), 3);
      expect(new Set(answer.peliculas.map((film) => film.id))).toEqual(new Set(own.map((film) => film.id)));
      for (const work of answer.peliculas) {
        const { title, date, year, budget, revenue } = own.find((film) => film.id === work.id) as Film;
        const isKnown = budget >= 1000 && revenue >= 1000;
        expect(work).toMatchObject({
          titulo: title,
          fecha_estreno: date,
          anio: year,
          costo: budget,
          recaudacion: revenue,
          ganancia: isKnown ? revenue - budget : 0,
        });
        expect(work.retorno).toBeCloseTo(isKnown ? revenue / budget : 0, 3);
      }
    }
  });

  it('find films with their year and people without one', async () => {
    const [film] = films.toSorted((a, b) => b.votes - a.votes);
    const { resultados } = await ask('buscar', { q: film?.title ?? '' });
    expect(resultados[0]).toEqual({
      tipo: 'pelicula',
      id: film?.id,
      // Its Spanish title, and the one that it was asked for by.
      nombre: 'El origen',
      anio: film?.year,
      otro_nombre: film?.title,
    });
    const person = await ask('buscar', { q: 'Penélope Cruz' });
    expect(person.resultados[0]).toEqual({
      tipo: 'actor',
      id: 955,
      nombre: 'Penélope Cruz',
      anio: null,
      otro_nombre: null,
    });
  });

  it('recommend up to twenty other films of the catalogue, each once and with an explanation', async () => {
    for (const film of some(films)) {
      const { recomendaciones } = await ask('recomendacion', { id: String(film.id), k: '20' });
      const ids = recomendaciones.map(({ id }) => id);
      // A film of which hardly anything is known gets fewer rather than some that nothing speaks for.
      expect(ids.length).toBeGreaterThanOrEqual(10);
      expect(ids.length).toBeLessThanOrEqual(20);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain(film.id);
      const asked = await ask('recomendacion', { id: String(film.id) });
      expect(asked.recomendaciones.map(({ id }) => id)).toEqual(ids.slice(0, 5));
      for (const { id, motivos } of recomendaciones) {
        expect(built.catalog.filmById.has(id)).toBe(true);
        expect(motivos.length).toBeGreaterThan(0);
      }
    }
  });

  it('answer the examples of the documentation as they say', async () => {
    for (const query of QUERIES) {
      for (const { title, params, status } of query.examples) {
        const answer = await ask(query.name, params).catch((error: unknown) => error);
        if (status === 200) expect(answer, `${query.name}: ${title}`).not.toBeInstanceOf(Error);
        else {
          expect(answer, `${query.name}: ${title}`).toBeInstanceOf(QueryError);
          const { problem } = answer as QueryError;
          expect(problem.kind === 'invalid-value' ? 400 : 404).toBe(status);
        }
      }
    }
  });

  it('read shards of at most about 100 kB, but for those that are of the whole catalogue', () => {
    const { manifest, folder } = built.data;
    for (const [table, count] of Object.entries(manifest.tables)) {
      if (IN_COLUMNS.includes(table)) continue;
      for (let shard = 0; shard < (count ?? 0); shard++) {
        expect(statSync(`${folder}/${table}/${shard}.json`).size).toBeLessThan(110_000);
      }
    }
  });

  it('scan columns of at most 250 kB on their way', () => {
    const { folder } = built.data;
    const columns = brotliCompressSync(readFileSync(`${folder}/columns/0.json`));
    expect(columns.length).toBeLessThanOrEqual(250_000);
  });

  describe('every film', () => testNamesakes(() => built, count));
});

describe('a query', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildData();
  });
  const problemOf = async (name: string, params: Params): Promise<QueryError['problem']> => {
    const query = QUERIES.find((one) => one.name === name);
    const error = await runQuery(query as (typeof QUERIES)[number], built.data.reader, params).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(QueryError);
    return (error as QueryError).problem;
  };

  it.each([
    ['score_titulo', {}, 'Falta decir qué se busca: usa «titulo», «id» o «imdb».'],
    ['score_titulo', { titulo: ' ' }, 'El parámetro «titulo» está vacío.'],
    ['score_titulo', { id: '-1' }, 'El parámetro «id» debe ser un número entero positivo, el de TMDB.'],
    [
      'score_titulo',
      { titulo: 'Up', anio: '95' },
      'El parámetro «anio» debe ser un año de cuatro cifras, como 1995.',
    ],
    ['get_actor', { nombre: 'x'.repeat(201) }, 'El parámetro «nombre» pasa de 200 caracteres.'],
    ['recomendacion', { titulo: 'Up', k: '0' }, 'El parámetro «k» debe ser un número entero de 1 a 20.'],
    [
      'cantidad_filmaciones_mes',
      { mes: '13' },
      '«13» no es un mes: escribe su nombre en español, de enero a diciembre, o su número, de 1 a 12.',
    ],
    ['buscar', {}, 'Falta el parámetro «q».'],
  ])('%s refuses %j', async (name, params, detail) => {
    expect(await problemOf(name, params)).toMatchObject({ kind: 'invalid-value', detail });
  });

  it('says of which years a title is, when asked for another', async () => {
    const problem = await problemOf('score_titulo', { titulo: 'casino royale', anio: '1999' });
    expect(problem.detail).toBe(
      'No hay ninguna película de 1999 que se titule «casino royale»: las que hay son de 1967 y 2006.',
    );
    expect(problem).toMatchObject({ kind: 'not-found', candidates: [{ anio: 2006 }, { anio: 1967 }] });
  });

  it('points from one role to the other', async () => {
    const problem = await problemOf('get_director', { nombre: 'brad pitt' });
    expect(problem.detail).toContain('get_actor');
  });

  it('tells people of one name apart', async () => {
    const query = QUERIES.find((one) => one.name === 'get_director') as (typeof QUERIES)[number];
    expect(await runQuery(query, built.data.reader, { nombre: 'steve mcqueen' })).toMatchObject({
      id: 72757,
    });
    const actor = QUERIES.find((one) => one.name === 'get_actor') as (typeof QUERIES)[number];
    expect(await runQuery(actor, built.data.reader, { nombre: 'steve mcqueen' })).toMatchObject({
      id: 13565,
    });
  });
});

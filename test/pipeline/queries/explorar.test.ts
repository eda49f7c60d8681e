/** Random filters, recounted the slow way from the catalogue, with none of the query's own code. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Film } from '../../../pipeline/catalog/types.ts';
import type { QueryError, QueryProblem } from '../../../pipeline/queries/errors.ts';
import { explorar } from '../../../pipeline/queries/explorar.ts';
import { type Params, runQuery } from '../../../pipeline/queries/query.ts';
import { REAL_DATA_DIR } from '../../real-data.ts';
import { type Built, buildData } from '../built.ts';
import { type Asked, CODES, filters, GENRES, paramsOf } from './filters.ts';

function isWanted(film: Film, asked: Asked): boolean {
  const { genero, idioma, pais, mes, dia } = asked;
  const genres = (genero ?? []).map((name) => GENRES[name] ?? '');
  const ofGenre = (genre: string): boolean => film.genres.includes(genre);
  const ratio = film.budget >= 1000 && film.revenue >= 1000 ? film.revenue / film.budget : null;
  const date = new Date(`${film.date}T00:00:00Z`);
  return (
    (genero === undefined || (asked.generos === 'alguno' ? genres.some(ofGenre) : genres.every(ofGenre))) &&
    film.year >= Number(asked.desde ?? 0) &&
    film.year <= Number(asked.hasta ?? 9999) &&
    (idioma === undefined || film.language === (idioma === 'fr' ? 'fr' : (CODES[idioma] ?? idioma))) &&
    (pais === undefined || film.countries.includes(CODES[pais] ?? pais)) &&
    (asked.minutos_min === undefined || (film.runtime ?? -1) >= Number(asked.minutos_min)) &&
    (asked.minutos_max === undefined || (film.runtime ?? 1e9) <= Number(asked.minutos_max)) &&
    film.votes >= Number(asked.votos_min ?? 0) &&
    (asked.score_min === undefined || (film.score > 0 && film.score >= Number(asked.score_min))) &&
    (asked.retorno_min === undefined ||
      (ratio !== null && Math.round(ratio * 1e4) / 1e4 >= Number(asked.retorno_min))) &&
    (mes === undefined || date.getUTCMonth() + 1 === mes) &&
    (dia === undefined || (date.getUTCDay() + 6) % 7 === dia)
  );
}

/** By what is asked, most first; equals and unknowns by votes, then the newest. */
function inOrder(films: readonly Film[], order: string, mean: number): Film[] {
  const measure = (film: Film): number => {
    const { votes, score, budget, revenue } = film;
    if (order === 'score') return score > 0 ? (votes * score + 200 * mean) / (votes + 200) : -1;
    if (order === 'retorno') {
      const isKnown = budget >= 1000 && revenue >= 1000 && film.hasDoubtfulReturn !== true;
      return isKnown ? Math.round((revenue / budget) * 1e4) : -1;
    }
    if (order === 'recaudacion') return revenue;
    if (order === 'anio') return film.year;
    return order === 'popularidad' ? film.popularity : votes;
  };
  return films.toSorted(
    (a, b) =>
      measure(b) - measure(a) ||
      b.votes - a.votes ||
      (a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1),
  );
}

const CATALOGUES: { name: string; dataDir?: string }[] = [
  { name: 'the sample' },
  ...(REAL_DATA_DIR === undefined ? [] : [{ name: 'the real data', dataDir: REAL_DATA_DIR }]),
];

describe.each(CATALOGUES)('explorar on $name', ({ dataDir }) => {
  let built: Built;
  let films: readonly Film[];
  let mean: number;

  beforeAll(async () => {
    built = await buildData(dataDir);
    films = built.catalog.films;
    const scored = films.filter(({ score }) => score > 0);
    mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length;
  }, 400_000);

  const ask = (params: Params) => runQuery(explorar, built.data.reader, params);
  const refused = async (params: Params): Promise<QueryProblem> =>
    ask(params).then(
      () => expect.fail('answered'),
      (error: unknown) => (error as QueryError).problem,
    );

  it('finds the films of 500 random filters, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (asked) => {
        const { total, peliculas } = await ask(paramsOf(asked));
        const expected = inOrder(
          films.filter((film) => isWanted(film, asked)),
          asked.orden ?? 'votos',
          mean,
        );
        const start = (Number(asked.pagina) - 1) * Number(asked.k);
        expect(total).toBe(expected.length);
        expect(peliculas.map(({ id }) => id)).toEqual(
          expected.slice(start, start + Number(asked.k)).map(({ id }) => id),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('tells of each film what the catalogue does', async () => {
    const { peliculas, total } = await ask({ k: '100' });
    expect(total).toBe(films.length);
    for (const shown of peliculas) {
      const film = built.catalog.filmById.get(shown.id);
      expect(shown).toMatchObject({
        titulo: film?.title,
        titulo_es: film?.titles[0]?.title ?? null,
        anio: film?.year,
        score: film?.score || null,
        cantidad_votos: film?.votes,
      });
      expect(shown.generos.length).toBe(film?.genres.length);
    }
  });

  it('finds the films of a company', async () => {
    const company = films.find(({ companies }) => companies.length > 0)?.companies[0]?.id ?? 0;
    const expected = films.filter(({ companies }) => companies.some(({ id }) => id === company));
    expect((await ask({ productora: String(company) })).total).toBe(expected.length);
  });

  it.each([
    ['genero', 'telenovela', 'Ciencia ficción'],
    ['idioma', 'klingon', 'español'],
    ['pais', 'Atlántida', 'Francia'],
    ['orden', 'suerte', 'score'],
    ['generos', 'quizá', 'alguno'],
    ['mes', 'brumario', 'enero'],
    ['dia', 'doming', 'domingo'],
  ])('refuses %s=%s and says which values there are', async (param, value, valid) => {
    const problem = await refused({ [param]: value });
    expect(problem).toMatchObject({ kind: 'invalid-value', validValues: expect.arrayContaining([valid]) });
    expect(problem.detail).toContain(`«${value}»`);
  });

  it.each([
    ['desde', 'ayer', '1800'],
    ['score_min', '11', '10'],
    ['votos_min', '-1', '0'],
    ['k', '101', '100'],
    ['pagina', '0', '1'],
    ['productora', 'Pixar', '1'],
  ])('refuses %s=%s and says what it may be', async (param, value, bound) => {
    const { detail } = await refused({ [param]: value });
    expect(detail).toContain(`«${param}»`);
    expect(detail).toContain(bound);
  });

  it('knows the platforms of the lists that there are, and no other', async () => {
    const problem = await refused({ plataforma: 'Ninguna' });
    const names = new Set((built.catalog.platforms ?? []).map(({ name }) => name));
    expect(problem).toMatchObject({ kind: 'invalid-value' });
    expect('validValues' in problem ? new Set(problem.validValues) : undefined).toEqual(names);
  });
});

/** Films by genre, years, country, language, length, votes, score and return. */
import * as z from 'zod/mini';
import { BOUNDS, filterOf, MODES, NOTHING, orderOf } from './explore/ask.ts';
import { failuresOf, ORDERS, partAt, rankFilms } from './explore/filter.ts';
import { choicesOf } from './explore/names.ts';
import { readParts, readPlatforms, readRows } from './explore/read.ts';
import { countOf, numberOf, paramsSchema, textOf } from './inputs.ts';
import { cantidad, distinct, filmName, mensaje, RECORDS, score, text } from './outputs.ts';
import { defineQuery } from './query.ts';
import { explored } from './texts/answers.ts';
import { genreName, MONTHS, WEEKDAYS } from './texts/vocabulary.ts';

const COUNT = { maximum: 100, byDefault: 20 };
const number = (param: keyof typeof BOUNDS) => z.optional(numberOf(param, BOUNDS[param]));
const name = (param: string) => z.optional(textOf(param));

const input = z.object({
  genero: name('genero'),
  generos: name('generos'),
  desde: number('desde'),
  hasta: number('hasta'),
  idioma: name('idioma'),
  pais: name('pais'),
  minutos_min: number('minutos_min'),
  minutos_max: number('minutos_max'),
  votos_min: number('votos_min'),
  score_min: number('score_min'),
  retorno_min: number('retorno_min'),
  mes: name('mes'),
  dia: name('dia'),
  productora: number('productora'),
  plataforma: name('plataforma'),
  orden: name('orden'),
  k: countOf(COUNT),
  pagina: z._default(numberOf('pagina', BOUNDS.pagina), 1),
});

export const explorar = defineQuery({
  name: 'explorar',
  summary: 'Películas por género, años, país, idioma, duración, votos, puntuación y retorno.',
  params: [
    'genero',
    'generos',
    'desde',
    'hasta',
    'idioma',
    'pais',
    'minutos_min',
    'minutos_max',
    'votos_min',
    'score_min',
    'retorno_min',
    'mes',
    'dia',
    'productora',
    'plataforma',
    'orden',
    'k',
    'pagina',
  ],
  input: paramsSchema(input),
  output: z.object({
    total: cantidad,
    pagina: z.int().check(z.positive()),
    peliculas: distinct(
      z
        .object({
          ...filmName,
          titulo_es: z.nullable(text),
          score: z.nullable(score),
          cantidad_votos: cantidad,
          retorno: z.number().check(z.nonnegative()),
          generos: distinct(text),
        })
        .register(RECORDS, { id: 'PeliculaFiltrada' }),
    ).check(z.maxLength(COUNT.maximum)),
    mensaje,
  }),
  count: COUNT,
  bounds: BOUNDS,
  choices: { generos: MODES, orden: ORDERS, mes: MONTHS, dia: WEEKDAYS },
  examples: [
    {
      title: 'Terror de los años ochenta',
      params: { genero: 'terror', desde: '1980', hasta: '1989', k: '5' },
      status: 200,
    },
    {
      title: 'Comedias en español, las mejor valoradas',
      params: { genero: 'comedia', idioma: 'es', orden: 'score', k: '5' },
      status: 200,
    },
    { title: 'Un género que no existe', params: { genero: 'telenovela' }, status: 400 },
  ],
  async answer(shards, asked) {
    const order = orderOf(asked);
    // The names that are valid are those of the whole catalogue.
    const all = await readParts(shards, NOTHING, 'votos');
    const filter = filterOf(
      asked,
      (kind) =>
        choicesOf(
          kind,
          all.map(({ columns }) => columns),
        ),
      asked.plataforma === undefined ? [] : await readPlatforms(shards),
    );
    const parts = await readParts(shards, filter, order);
    const failures = parts.map((part) => failuresOf(part, filter));
    const skipped = (asked.pagina - 1) * asked.k;
    const { total, places } = rankFilms(parts, failures, order, skipped + asked.k);
    const shown = places.slice(skipped);
    const rows = await readRows(shards, shown);
    return {
      total,
      pagina: asked.pagina,
      peliculas: rows.map((row, at) => {
        const place = shown[at] ?? 0;
        const columns = partAt(parts, place)?.columns;
        const film = place - (columns?.first ?? 0);
        const ratio = columns?.ratios[film] ?? Number.NaN;
        return {
          id: row.id,
          titulo: row.title,
          titulo_es: row.spanish ?? null,
          anio: columns?.years[film] ?? 0,
          score: columns?.scores[film] || null,
          cantidad_votos: columns?.votes[film] ?? 0,
          retorno: Number.isNaN(ratio) ? 0 : ratio,
          generos: (columns?.genreSets[columns.genres[film] ?? 0] ?? []).map(genreName),
        };
      }),
      mensaje: explored(total),
    };
  },
});

/** Films for who loved this one. */
import * as z from 'zod/mini';
import { KNOWN_GENRES } from '../common/genres.ts';
import type { RecommendedFilm } from '../store/tables.ts';
import { shownTitle } from '../store/titles.ts';
import { type Dial, turnDial } from './dial.ts';
import { chosen, named } from './explore/ask.ts';
import type { Choice } from './explore/names.ts';
import { countOf, filmFields, needsFilm, paramsSchema, textOf } from './inputs.ts';
import { findFilm } from './lookup/film.ts';
import {
  distinct,
  filmHomonyms,
  filmName,
  filmNames,
  mensaje,
  nameFilm,
  nameFilmWhole,
  RECORDS,
  text,
} from './outputs.ts';
import { defineQuery } from './query.ts';
import { recommendations } from './texts/answers.ts';
import { explanationText } from './texts/explanations.ts';
import { genreName } from './texts/vocabulary.ts';

/** How many an answer has. */
export const COUNT = { maximum: 20, byDefault: 5 };
/** The values of `fama`: rarer films, the list as it is, better known ones. */
const FAME = ['-2', '-1', '0', '1', '2'] as const;
const FLAG = ['0', '1'] as const;
const GENRES: readonly Choice[] = KNOWN_GENRES.map((genre) => ({ value: genre, name: genreName(genre) }));

const input = z.object({
  ...filmFields,
  k: countOf(COUNT),
  fama: z.optional(textOf('fama')),
  sin_saga: z.optional(textOf('sin_saga')),
  genero: z.optional(textOf('genero')),
});

/** How the reader wants the list. @throws {QueryError} that says which values there are */
function dialOf({ fama = '0', sin_saga = '0', genero }: z.infer<typeof input>): Dial {
  return {
    fame: Number(chosen('fama', fama.replace('+', ''), named(FAME))),
    withoutSaga: chosen('sin_saga', sin_saga, named(FLAG)) === '1',
    genre: genero === undefined ? null : chosen('genero', genero, GENRES),
  };
}

export const recomendacion = defineQuery({
  name: 'recomendacion',
  summary: 'Películas parecidas a la que te gustó, con los motivos.',
  params: ['titulo', 'anio', 'id', 'imdb', 'k', 'fama', 'sin_saga', 'genero'],
  input: paramsSchema(input.check(needsFilm)),
  output: z.object({
    ...filmNames,
    recomendaciones: distinct(
      z
        .object({
          ...filmName,
          titulo_es: z.nullable(text),
          similitud: z.number().check(z.gte(0), z.lte(1)),
          motivos: distinct(text).check(z.minLength(1)),
        })
        .register(RECORDS, { id: 'PeliculaRecomendada' }),
    ).check(z.maxLength(COUNT.maximum)),
    lista: z.array(text).check(z.maxLength(COUNT.maximum)),
    homonimos: filmHomonyms,
    mensaje,
  }),
  count: COUNT,
  examples: [
    { title: 'Cinco películas', params: { titulo: 'Inception' }, status: 200 },
    {
      title: 'Por el título original, tres películas',
      params: { titulo: 'el laberinto del fauno', k: '3' },
      status: 200,
    },
    { title: 'Una homónima, por su año', params: { titulo: 'Casino Royale', anio: '1967' }, status: 200 },
    {
      title: 'Menos conocidas, sin su saga y de un género',
      params: { titulo: 'Toy Story', fama: '-1', sin_saga: '1', genero: 'comedia' },
      status: 200,
    },
    { title: 'Un género que no existe', params: { titulo: 'Toy Story', genero: 'telenovela' }, status: 400 },
    { title: 'Un título mal escrito', params: { titulo: 'Interstelar' }, status: 404 },
  ],
  async answer(shards, input) {
    const dial = dialOf(input);
    let listed: Promise<readonly RecommendedFilm[] | undefined> | undefined;
    const { film, homonyms } = await findFilm(shards, input, (id) => {
      listed = shards.get('recommendations', String(id));
      // Its failure is the answer's own only where there is a film.
      listed.catch(() => undefined);
    });
    const list = turnDial((await listed) ?? [], dial).slice(0, input.k);
    const titles = list.map((recommended) => recommended.title);
    return {
      ...nameFilmWhole(film),
      recomendaciones: list.map((recommended) => ({
        ...nameFilm(recommended),
        titulo_es: recommended.spanish ?? null,
        similitud: recommended.similarity,
        motivos: recommended.explanations.map(explanationText),
      })),
      lista: titles,
      homonimos: homonyms.map(nameFilm),
      mensaje: recommendations(film, list.map(shownTitle)),
    };
  },
});

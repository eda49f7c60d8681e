/** Films for who loved this one. */
import * as z from 'zod/mini';
import type { RecommendedFilm } from '../store/tables.ts';
import { shownTitle } from '../store/titles.ts';
import { countOf, filmFields, needsFilm, paramsSchema } from './inputs.ts';
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

/** The pipeline keeps this many recommendations a film. */
const COUNT = { maximum: 20, byDefault: 5 };

export const recomendacion = defineQuery({
  name: 'recomendacion',
  summary: 'Películas parecidas a la que te gustó, con los motivos.',
  params: ['titulo', 'anio', 'id', 'imdb', 'k'],
  input: paramsSchema(z.object({ ...filmFields, k: countOf(COUNT) }).check(needsFilm)),
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
    { title: 'Un título mal escrito', params: { titulo: 'Interstelar' }, status: 404 },
  ],
  async answer(shards, input) {
    let listed: Promise<readonly RecommendedFilm[] | undefined> | undefined;
    const { film, homonyms } = await findFilm(shards, input, (id) => {
      listed = shards.get('recommendations', String(id));
      // Its failure is the answer's own only where there is a film.
      listed.catch(() => undefined);
    });
    const list = ((await listed) ?? []).slice(0, input.k);
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

/** A film's score and popularity. */
import * as z from 'zod/mini';
import { filmInput } from './inputs.ts';
import { findFilm } from './lookup/film.ts';
import { filmHomonyms, filmNames, mensaje, nameFilm, nameFilmWhole, score } from './outputs.ts';
import { defineQuery } from './query.ts';
import { filmScore } from './texts/answers.ts';

export const scoreTitulo = defineQuery({
  name: 'score_titulo',
  summary: 'La puntuación media y la popularidad de una película.',
  params: ['titulo', 'anio', 'id', 'imdb'],
  input: filmInput,
  output: z.object({
    ...filmNames,
    /** Null where nobody voted or the source has no mean. */
    score: z.nullable(score),
    popularidad: z.number().check(z.nonnegative()),
    homonimos: filmHomonyms,
    mensaje,
  }),
  examples: [
    { title: 'Una película', params: { titulo: 'toy story' }, status: 200 },
    { title: 'Una homónima, por su año', params: { titulo: 'Titanic', anio: '1953' }, status: 200 },
    { title: 'Un título mal escrito', params: { titulo: 'Incepcion' }, status: 404 },
    {
      title: 'De un año en que no hay ninguna',
      params: { titulo: 'Casino Royale', anio: '1999' },
      status: 404,
    },
  ],
  async answer(shards, input) {
    const { film, homonyms } = await findFilm(shards, input);
    return {
      ...nameFilmWhole(film),
      score: film.score || null,
      popularidad: film.popularity,
      homonimos: homonyms.map(nameFilm),
      mensaje: filmScore(film),
    };
  },
});

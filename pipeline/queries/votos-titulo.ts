/** A film's votes and their mean, from 2,000 votes on. */
import * as z from 'zod/mini';
import { MINIMUM_VOTES } from '../common/votes.ts';
import { filmInput } from './inputs.ts';
import { findFilm } from './lookup/film.ts';
import { cantidad, filmHomonyms, filmNames, mensaje, nameFilm, nameFilmWhole, score } from './outputs.ts';
import { defineQuery } from './query.ts';
import { filmVotes } from './texts/answers.ts';

export const votosTitulo = defineQuery({
  name: 'votos_titulo',
  summary: `Los votos de una película y su promedio, si tiene al menos ${MINIMUM_VOTES}.`,
  params: ['titulo', 'anio', 'id', 'imdb'],
  input: filmInput,
  output: z.object({
    ...filmNames,
    cumple_minimo: z.boolean(),
    minimo_votos: z.literal(MINIMUM_VOTES),
    cantidad_votos: z.nullable(cantidad),
    promedio_votos: z.nullable(score),
    homonimos: filmHomonyms,
    mensaje,
  }),
  examples: [
    { title: 'Con votos suficientes', params: { titulo: 'Inception' }, status: 200 },
    {
      title: 'Una homónima, sin votos suficientes',
      params: { titulo: 'Casino Royale', anio: '1967' },
      status: 200,
    },
    { title: 'Un título mal escrito', params: { titulo: 'Incepcion' }, status: 404 },
    { title: 'Sin decir el título', params: {}, status: 400 },
  ],
  async answer(shards, input) {
    const { film, homonyms } = await findFilm(shards, input);
    const enough = film.votes >= MINIMUM_VOTES;
    return {
      ...nameFilmWhole(film),
      cumple_minimo: enough,
      minimo_votos: MINIMUM_VOTES,
      cantidad_votos: enough ? film.votes : null,
      promedio_votos: enough ? film.score : null,
      homonimos: homonyms.map(nameFilm),
      mensaje: filmVotes(film, MINIMUM_VOTES),
    };
  },
});

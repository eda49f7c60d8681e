/** A film's votes and their mean, from 2,000 votes on. */
import * as z from 'zod/mini';
import { filmFields, needsFilm, paramsSchema } from './inputs.ts';
import { findFilm } from './lookup/film.ts';
import {
  anio,
  cantidad,
  filmHomonym,
  filmHomonyms,
  filmNames,
  filmNamesOutput,
  id,
  mensaje,
} from './outputs.ts';
import { defineQuery } from './query.ts';
import { filmVotes } from './texts/answers.ts';

/** Fewer votes than these say too little for a mean to be shown. */
const MIN_VOTES = 2000;

export const votosTitulo = defineQuery({
  name: 'votos_titulo',
  summary: 'Los votos de una película y su promedio, si tiene al menos 2000.',
  params: ['titulo', 'anio', 'id', 'imdb'],
  input: paramsSchema(z.object(filmFields).check(needsFilm)),
  output: z.object({
    id,
    titulo: z.string(),
    ...filmNames,
    anio,
    cumple_minimo: z.boolean(),
    minimo_votos: z.literal(MIN_VOTES),
    cantidad_votos: z.nullable(cantidad),
    promedio_votos: z.nullable(z.number().check(z.gte(0), z.lte(10))),
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
    const enough = film.votes >= MIN_VOTES;
    return {
      id: film.id,
      titulo: film.title,
      ...filmNamesOutput(film),
      anio: film.year,
      cumple_minimo: enough,
      minimo_votos: MIN_VOTES,
      cantidad_votos: enough ? film.votes : null,
      promedio_votos: enough ? film.score : null,
      homonimos: homonyms.map(filmHomonym),
      mensaje: filmVotes(film, MIN_VOTES),
    };
  },
});

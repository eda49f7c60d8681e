/** An actor's success, measured by the return of the films acted in. */
import * as z from 'zod/mini';
import { ShardError } from '../store/shards.ts';
import { needsPerson, paramsSchema, personFields } from './inputs.ts';
import { findPerson } from './lookup/person.ts';
import {
  figuresOutput,
  figuresSchema,
  id,
  mensaje,
  personHomonym,
  personHomonyms,
  workOutput,
  workSchema,
} from './outputs.ts';
import { defineQuery } from './query.ts';
import { actorReturns } from './texts/answers.ts';

export const getActor = defineQuery({
  name: 'get_actor',
  summary: 'El éxito de un actor o una actriz, medido por el retorno de sus películas.',
  params: ['nombre', 'id'],
  input: paramsSchema(z.object(personFields).check(needsPerson)),
  output: z.extend(figuresSchema, {
    id,
    nombre: z.string(),
    sin_dirigidas: figuresSchema,
    peliculas: z.array(workSchema),
    homonimos: personHomonyms,
    mensaje,
  }),
  examples: [
    { title: 'Un actor que también dirige', params: { nombre: 'tom hanks' }, status: 200 },
    { title: 'Un nombre de varias personas', params: { nombre: 'Frank Miller' }, status: 200 },
    { title: 'Un nombre mal escrito', params: { nombre: 'Tom Hanx' }, status: 404 },
  ],
  async answer(shards, input) {
    const { person, homonyms } = await findPerson(shards, input, 'actor');
    const { acting } = person;
    if (acting === null)
      throw new ShardError('people', new Error(`${person.id} is named as an actor, not stored so`));
    return {
      id: person.id,
      nombre: person.name,
      ...figuresOutput(acting),
      sin_dirigidas: figuresOutput(acting.notDirected),
      peliculas: person.films.filter((film) => film.acted).map(workOutput),
      homonimos: homonyms.map(personHomonym),
      mensaje: actorReturns(person.name, acting),
    };
  },
});

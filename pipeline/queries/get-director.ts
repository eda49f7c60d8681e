/** A director's success, measured by the return of the films directed. */
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
import { directorReturns } from './texts/answers.ts';

export const getDirector = defineQuery({
  name: 'get_director',
  summary:
    'El éxito de un director o una directora, medido por el retorno de sus películas, y cada una de ellas.',
  params: ['nombre', 'id'],
  input: paramsSchema(z.object(personFields).check(needsPerson)),
  output: z.extend(figuresSchema, {
    id,
    nombre: z.string(),
    peliculas: z.array(workSchema),
    homonimos: personHomonyms,
    mensaje,
  }),
  examples: [
    { title: 'Un director', params: { nombre: 'Christopher Nolan' }, status: 200 },
    { title: 'El director que se llama como un actor', params: { nombre: 'Steve McQueen' }, status: 200 },
    { title: 'Por su id', params: { id: '525' }, status: 200 },
    { title: 'Un actor que no dirige', params: { nombre: 'Brad Pitt' }, status: 404 },
  ],
  async answer(shards, input) {
    const { person, homonyms } = await findPerson(shards, input, 'director');
    const { directing } = person;
    if (directing === null)
      throw new ShardError('people', new Error(`${person.id} is named as a director, not stored so`));
    return {
      id: person.id,
      nombre: person.name,
      ...figuresOutput(directing),
      peliculas: person.films.filter((film) => film.directed).map(workOutput),
      homonimos: homonyms.map(personHomonym),
      mensaje: directorReturns(person.name, directing),
    };
  },
});

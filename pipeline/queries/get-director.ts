/** A director's success, measured by the return of the films directed. */
import * as z from 'zod/mini';
import { personInput } from './inputs.ts';
import { findPerson } from './lookup/person.ts';
import {
  figuresOf,
  figuresOutput,
  figuresSchema,
  namePerson,
  personName,
  worksAnswer,
  worksOutput,
} from './outputs.ts';
import { defineQuery } from './query.ts';
import { directorReturns } from './texts/answers.ts';

export const getDirector = defineQuery({
  name: 'get_director',
  summary:
    'El éxito de un director o una directora, medido por el retorno de sus películas, y cada una de ellas.',
  params: ['nombre', 'id'],
  input: personInput,
  output: z.extend(figuresSchema, { ...personName, ...worksOutput }),
  examples: [
    { title: 'Un director', params: { nombre: 'Christopher Nolan' }, status: 200 },
    { title: 'El director que se llama como un actor', params: { nombre: 'Steve McQueen' }, status: 200 },
    { title: 'Por su id', params: { id: '525' }, status: 200 },
    { title: 'Un actor que no dirige', params: { nombre: 'Brad Pitt' }, status: 404 },
  ],
  async answer(shards, input) {
    const { person, homonyms } = await findPerson(shards, input, 'director');
    const directing = figuresOf(person.id, person.directing);
    return {
      ...namePerson(person),
      ...figuresOutput(directing),
      ...worksAnswer(
        person.films.filter((film) => film.directed),
        homonyms,
        directorReturns(person.name, directing),
      ),
    };
  },
});

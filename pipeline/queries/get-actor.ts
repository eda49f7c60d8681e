/** An actor's success, measured by the return of the films acted in. */
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
import { actorReturns } from './texts/answers.ts';

export const getActor = defineQuery({
  name: 'get_actor',
  summary: 'El éxito de un actor o una actriz, medido por el retorno de sus películas.',
  params: ['nombre', 'id'],
  input: personInput,
  output: z.extend(figuresSchema, { ...personName, sin_dirigidas: figuresSchema, ...worksOutput }),
  examples: [
    { title: 'Un actor que también dirige', params: { nombre: 'tom hanks' }, status: 200 },
    { title: 'Un nombre de varias personas', params: { nombre: 'Frank Miller' }, status: 200 },
    { title: 'Un nombre mal escrito', params: { nombre: 'Tom Hanx' }, status: 404 },
  ],
  async answer(shards, input) {
    const { person, homonyms } = await findPerson(shards, input, 'actor');
    const acting = figuresOf(person.id, person.acting);
    return {
      ...namePerson(person),
      ...figuresOutput(acting),
      sin_dirigidas: figuresOutput(acting.notDirected),
      ...worksAnswer(
        person.films.filter((film) => film.acted),
        homonyms,
        actorReturns(person.name, acting),
      ),
    };
  },
});

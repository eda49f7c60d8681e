/** Directors and actors by what their films returned. */
import * as z from 'zod/mini';
import type { RankedPerson } from '../store/tables.ts';
import { chosen, named } from './explore/ask.ts';
import { countOf, numberOf, paramsSchema, textOf } from './inputs.ts';
import {
  distinct,
  figuresOutput,
  figuresSchema,
  mensaje,
  namePerson,
  personName,
  RECORDS,
} from './outputs.ts';
import { defineQuery } from './query.ts';
import { RANK_ORDERS, type RankOrder, ROLES, type Role, rankPeople } from './ranking/rank.ts';
import { ranked } from './texts/answers.ts';

const COUNT = { maximum: 100, byDefault: 20 };
const BOUNDS = { minimo: { minimum: 1, maximum: 1000 } } as const;
/** With fewer known films a median says more of chance than of a career. */
const MINIMUM = 5;

export const ranking = defineQuery({
  name: 'ranking',
  summary: 'Directores y actores por lo que retornaron sus películas.',
  params: ['tipo', 'orden', 'minimo', 'k'],
  input: paramsSchema(
    z.object({
      tipo: z._default(textOf('tipo'), 'director'),
      orden: z._default(textOf('orden'), 'retorno_mediano'),
      minimo: z._default(numberOf('minimo', BOUNDS.minimo), MINIMUM),
      k: countOf(COUNT),
    }),
  ),
  output: z.object({
    personas: distinct(
      z
        .extend(figuresSchema, { ...personName, recaudacion: z.number().check(z.nonnegative()) })
        .register(RECORDS, { id: 'PersonaClasificada' }),
    ).check(z.maxLength(COUNT.maximum)),
    mensaje,
  }),
  count: COUNT,
  bounds: BOUNDS,
  choices: { tipo: ROLES, orden: RANK_ORDERS },
  examples: [
    { title: 'Directores por su retorno mediano', params: { tipo: 'director', k: '3' }, status: 200 },
    {
      title: 'Actores de al menos veinte películas con datos, por lo que recaudaron',
      params: { tipo: 'actor', orden: 'recaudacion', minimo: '20', k: '3' },
      status: 200,
    },
    { title: 'Un oficio que no está', params: { tipo: 'guionista' }, status: 400 },
  ],
  async answer(shards, { tipo, orden, minimo, k }) {
    const role = chosen('tipo', tipo, named(ROLES)) as Role;
    const order = chosen('orden', orden, named(RANK_ORDERS)) as RankOrder;
    const people = await rankPeople(shards, role, order, minimo);
    return {
      personas: people.slice(0, k).map((person: RankedPerson) => ({
        ...namePerson(person),
        ...figuresOutput(person.figures),
        recaudacion: person.takings,
      })),
      mensaje: ranked(people.length, role, minimo),
    };
  },
});

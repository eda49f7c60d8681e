/** How many films were released in a month, whatever the year. */
import * as z from 'zod/mini';
import { fold } from '../common/fold.ts';
import { choiceOf, paramsSchema } from './inputs.ts';
import { cantidad, mensaje } from './outputs.ts';
import { defineQuery } from './query.ts';
import { readReleases } from './releases.ts';
import { releasesInMonth } from './texts/answers.ts';
import { badMonth } from './texts/problems.ts';
import { MONTHS } from './texts/vocabulary.ts';

const BY_FOLD: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index): [string, number] => [fold(name), index]),
  ...MONTHS.map((_, index): [string, number] => [String(index + 1), index]),
  ...MONTHS.slice(0, 9).map((_, index): [string, number] => [`0${index + 1}`, index]),
  // The other spelling that the Academy admits.
  ['setiembre', 8],
]);

export const cantidadFilmacionesMes = defineQuery({
  name: 'cantidad_filmaciones_mes',
  summary: 'Cuántas películas se estrenaron en un mes, de cualquier año.',
  params: ['mes'],
  validValues: MONTHS,
  input: paramsSchema(z.object({ mes: choiceOf('mes', BY_FOLD, badMonth) })),
  output: z.object({ mes: z.enum(MONTHS), cantidad, mensaje }),
  examples: [
    { title: 'Un mes por su nombre', params: { mes: 'enero' }, status: 200 },
    { title: 'Por su número', params: { mes: '9' }, status: 200 },
    { title: 'Un mes que no existe', params: { mes: 'brumario' }, status: 400 },
  ],
  async answer(shards, { mes }) {
    const { monthByWeekday } = await readReleases(shards);
    const count = (monthByWeekday[mes] ?? []).reduce((sum, films) => sum + films, 0);
    const name = MONTHS[mes] ?? MONTHS[0];
    return { mes: name, cantidad: count, mensaje: releasesInMonth(name, count) };
  },
});

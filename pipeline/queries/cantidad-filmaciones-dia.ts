/** How many films were released on a day of the week. */
import * as z from 'zod/mini';
import { fold } from '../common/fold.ts';
import { choiceOf, paramsSchema } from './inputs.ts';
import { cantidad, mensaje } from './outputs.ts';
import { defineQuery } from './query.ts';
import { readReleases } from './releases.ts';
import { releasesOnWeekday } from './texts/answers.ts';
import { badWeekday } from './texts/problems.ts';
import { WEEKDAYS } from './texts/vocabulary.ts';

const BY_FOLD: ReadonlyMap<string, number> = new Map(WEEKDAYS.map((name, index) => [fold(name), index]));

export const cantidadFilmacionesDia = defineQuery({
  name: 'cantidad_filmaciones_dia',
  summary: 'Cuántas películas se estrenaron en un día de la semana.',
  params: ['dia'],
  validValues: WEEKDAYS,
  input: paramsSchema(z.object({ dia: choiceOf('dia', BY_FOLD, badWeekday) })),
  output: z.object({ dia: z.enum(WEEKDAYS), cantidad, mensaje }),
  examples: [
    { title: 'Un día por su nombre', params: { dia: 'viernes' }, status: 200 },
    { title: 'Sin acentos', params: { dia: 'miercoles' }, status: 200 },
    { title: 'Un día que no existe', params: { dia: 'friday' }, status: 400 },
  ],
  async answer(shards, { dia }) {
    const { monthByWeekday } = await readReleases(shards);
    const count = monthByWeekday.reduce((sum, weekdays) => sum + (weekdays[dia] ?? 0), 0);
    const name = WEEKDAYS[dia] ?? WEEKDAYS[0];
    return { dia: name, cantidad: count, mensaje: releasesOnWeekday(name, count) };
  },
});

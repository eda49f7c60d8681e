/** What the page of releases says. */
import { counted, decimal, integer } from '../../pipeline/queries/texts/numbers.ts';

export const RELEASES = {
  title: 'Estrenos',
  description: 'Cuántas películas se estrenan cada mes, cada día de la semana y cada década.',
  heat: 'Por mes y día de la semana',
  months: 'Por mes',
  weekdays: 'Por día de la semana',
  decades: 'Por década',
  month: 'Mes',
  weekday: 'Día de la semana',
  decade: 'Década',
  films: 'Películas',
  newYear: 'Del 1 de enero',
  total: 'Total',
};

export function releasesLead(films: number, first: string, last: string): string {
  return `${counted(films, 'película', 'películas')} con fecha de estreno, de ${first.slice(0, 4)} a ${last.slice(0, 4)}, repartidas por mes, día de la semana y década.`;
}

/** What the colours mean, and the weekday with most releases. */
export function heatNote(weekday: string, count: number, films: number): string {
  const share = films === 0 ? 0 : Math.round((100 * count) / films);
  return `Cuanto más fuerte el color, más estrenos. El día preferido es el ${weekday}: el ${share} % de todos.`;
}

/** Why January stands out. */
export function newYearNote(firstOfJanuary: number, january: number): string {
  const share = january === 0 ? 0 : (100 * firstOfJanuary) / january;
  return `En rojo, las ${integer(firstOfJanuary)} fechadas el 1 de enero, el ${decimal(Math.round(share))} % de enero: casi siempre significa que solo se conoce el año.`;
}

/** What the page of releases says. */
import { counted, integer, percent } from '../../pipeline/common/numbers.ts';

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
  glance: 'De un vistazo',
  topWeekday: 'Día preferido',
  topMonth: 'Mes con más estrenos',
  topMonthNote: 'sin contar el 1 de enero',
  topDecade: 'Década con más estrenos',
  decadeLinks: 'Las películas de cada década',
  placeholder: 'Fechadas el 1 de enero',
  placeholderNote: 'de los estrenos de enero; casi siempre es que no se conoce la fecha',
};

export function ofReleases(share: string): string {
  return `${share} de los estrenos`;
}

/** "57 % del catálogo es de 2000 o posterior." */
export function decadesNote(share: string, decade: number): string {
  return `El ${share} del catálogo se estrenó de ${decade} en adelante.`;
}

/** "años 2010". */
export function yearsOf(decade: string): string {
  return `años ${decade}`;
}

export function filmsText(count: number): string {
  return counted(count, 'película', 'películas');
}

export function releasesLead(films: number, first: string, last: string): string {
  return `${filmsText(films)} con fecha de estreno, de ${first.slice(0, 4)} a ${last.slice(0, 4)}, repartidas por mes, día de la semana y década.`;
}

/** What the colours mean, and the weekday with most releases. */
export function heatNote(weekday: string, share: string): string {
  return `Cuanto más fuerte el color, más estrenos. El día preferido es el ${weekday}: el ${share} de todos. Enero está inflado por las fechas del día 1.`;
}

/** Why January stands out. */
export function newYearNote(firstOfJanuary: number, january: number): string {
  return `En rojo, las ${integer(firstOfJanuary)} fechadas el 1 de enero, el ${percent(firstOfJanuary, january)} de enero: casi siempre significa que solo se conoce el año.`;
}

/** What the home page says. */

import { decimal, integer } from '../../pipeline/common/numbers.ts';
import { decadeOf } from '../../pipeline/common/years.ts';
import { decadeName } from '../../pipeline/queries/texts/vocabulary.ts';
import type { FilmCard, HomeRow } from '../../pipeline/store/tables.ts';
import { capital } from '../texts.ts';

export const HOME = {
  title: 'Qué costó, qué ganó y qué ver después',
  headline: ['Qué costó.', 'Qué ganó.', 'Qué ver después.'],
  example: 'Un ejemplo',
  ratio: 'Retorno',
  releases: 'Cuándo se estrena el cine',
  releasesLead: 'Películas del catálogo según el mes y el día de la semana de su estreno.',
  releasesLink: 'Estrenos por mes, día y década',
  byMonth: 'Estrenos por mes',
  byWeekday: 'Estrenos por día de la semana',
};

export function homeLead(films: number, people: number, first: string, last: string): string {
  return `${integer(films)} películas y ${integer(people)} personas del cine, de ${first.slice(0, 4)} a ${last.slice(0, 4)}: su dinero, su gente y cinco o más recomendaciones para cada una, con sus motivos.`;
}

/** The hint under the box: before and after the key. */
export const SEARCH_HINT = ['Presiona', 'para buscar desde cualquier página.'] as const;

const ROWS: Readonly<Record<HomeRow, { title: string; lead: string }>> = {
  'most-voted': { title: 'Las que todo el mundo ha visto', lead: 'Las que reúnen más votos.' },
  'most-profitable': {
    title: 'Las más rentables',
    lead: 'Cuántas veces recuperaron su costo, con al menos un millón de dólares invertido.',
  },
  'loved-by-decade': {
    title: 'La más querida de cada década',
    lead: 'La mejor valorada, con votos suficientes.',
  },
  'spanish-gems': { title: 'Joyas en español', lead: 'Filmadas en español y muy bien valoradas.' },
  'hidden-gems': { title: 'Joyas escondidas', lead: 'Pocos votos y muy buenas notas.' },
};

export function rowText(kind: HomeRow): { title: string; lead: string } {
  return ROWS[kind];
}

/** The figure under a poster: what its row is about. */
export function cardFigure(kind: HomeRow, film: FilmCard): string {
  switch (kind) {
    case 'most-voted':
      return `${integer(film.votes)} votos`;
    case 'most-profitable':
      return film.ratio === null ? '' : `×${decimal(film.ratio, 1)}`;
    case 'loved-by-decade':
      return `${capital(decadeName(decadeOf(film.year)).replace('la ', ''))}: ${decimal(film.score)}`;
    case 'spanish-gems':
    case 'hidden-gems':
      return `${decimal(film.score)} con ${integer(film.votes)} votos`;
  }
}

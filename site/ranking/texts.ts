/** What the page of rankings says. */
import { decimal, dollars, integer } from '../../pipeline/common/numbers.ts';
import type { RankOrder, Role } from '../../pipeline/queries/ranking/rank.ts';
import { PRIOR_VOTES } from '../../pipeline/store/figures.ts';
import type { RankedPerson } from '../../pipeline/store/tables.ts';
import { type FilmOrder, LEAST_BUDGET, type RankedFilm } from './top-films.ts';

export const RANKING = {
  title: 'Rankings',
  description: 'Las películas, los directores y los actores que más retornan, recaudan y gustan.',
  lead: 'Quién gana dinero con el cine: películas por lo que retornaron, recaudaron y gustaron, y personas por toda su carrera.',
  place: 'Lugar',
  film: 'Película',
  person: 'Persona',
  year: 'Año',
  cost: 'Costo',
  known: 'Con datos',
  minimum: 'Películas con datos, al menos',
  order: 'Ordenar por',
  noPeople:
    'Estos datos no dicen quién actúa ni quién dirige: sin un archivo de créditos no hay ranking de personas.',
  failed: 'No se pudo leer el ranking. Puede que se haya cortado la conexión.',
  note: 'El retorno es lo recaudado entre lo que costó, en dólares de su época. Una película suele empezar a ganar a partir de unas 2,5 veces su costo, porque las salas se quedan con su parte y la promoción no está en él. De una carrera se da la mediana: la mitad de sus películas con datos retornó eso o más, y un solo éxito no la mueve.',
};

const FILM_TEXTS: Readonly<Record<FilmOrder, { title: string; lead: string; figure: string }>> = {
  ratio: {
    title: 'Películas por retorno',
    lead: `De al menos ${dollars(LEAST_BUDGET)} de costo. Queda fuera un retorno de más de 100 veces cuya recaudación sea más del doble que la de cualquier otra película de cinco años antes o después: la cifra de la fuente no es creíble.`,
    figure: 'Retorno',
  },
  takings: { title: 'Películas por recaudación', lead: 'En dólares de su época.', figure: 'Recaudación' },
  score: {
    title: 'Películas por puntuación',
    lead: `Por la media ponderada de IMDb, (v·R + m·C) ÷ (v + m): la nota R de v votos, acercada a la media C del catálogo como si tuviera m = ${PRIOR_VOTES} votos más.`,
    figure: 'Puntuación',
  },
};

export function filmText(order: FilmOrder): { title: string; lead: string; figure: string } {
  return FILM_TEXTS[order];
}

/** The figure that a film is ordered by. */
export function filmFigure(order: FilmOrder, film: RankedFilm): string {
  if (order === 'ratio') return `×${decimal(film.ratio ?? 0, 1)}`;
  return order === 'takings'
    ? dollars(film.revenue)
    : `${decimal(film.score, 1)} con ${integer(film.votes)} votos`;
}

/** Its value, for the bar beside it. */
export function filmValue(order: FilmOrder, film: RankedFilm): number {
  return order === 'ratio' ? (film.ratio ?? 0) : order === 'takings' ? film.revenue : film.score;
}

export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  director: 'Directores por su retorno',
  actor: 'Actores por su retorno',
};

export const ORDER_NAMES: Readonly<Record<RankOrder, string>> = {
  retorno_mediano: 'Retorno mediano',
  retorno_total: 'Suma de retornos',
  recaudacion: 'Recaudación',
};

export function personFigure(order: RankOrder, { figures, takings }: RankedPerson): string {
  if (order === 'recaudacion') return dollars(takings);
  return `×${decimal(order === 'retorno_total' ? figures.total : figures.median)}`;
}

export function personValue(order: RankOrder, { figures, takings }: RankedPerson): number {
  return order === 'recaudacion' ? takings : order === 'retorno_total' ? figures.total : figures.median;
}

/** "9 de 12 películas". */
export function knownText({ figures }: RankedPerson): string {
  return `${integer(figures.filmsWithReturn)} de ${integer(figures.films)} películas`;
}

/** "291 personas; se muestran 25." */
export function rankStatus(people: number, shown: number): string {
  return `${integer(people)} personas; se muestran ${integer(shown)}.`;
}

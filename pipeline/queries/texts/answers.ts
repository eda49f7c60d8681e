/** The `mensaje` of each answer. */

import { counted, decimal, integer, list, titled } from '../../common/numbers.ts';
import type { FilmEntry, ReturnFigures } from '../../store/tables.ts';

/**
 * How many films came out in a month.
 * @example
 * releasesInMonth('enero', 5909) // => 'En enero se estrenaron 5909 películas.'
 */
export function releasesInMonth(month: string, count: number): string {
  return releases(`En ${month}`, count);
}

/**
 * How many films came out on a day of the week.
 * @example
 * releasesOnWeekday('sábado', 1) // => 'Los sábados se estrenó 1 película.'
 */
export function releasesOnWeekday(weekday: string, count: number): string {
  const plural = weekday.endsWith('s') ? weekday : `${weekday}s`;
  return releases(`Los ${plural}`, count);
}

function releases(when: string, count: number): string {
  if (count === 0) return `${when} no se estrenó ninguna película.`;
  return `${when} se ${count === 1 ? 'estrenó' : 'estrenaron'} ${counted(count, 'película', 'películas')}.`;
}

/** A film's mean vote and popularity. */
export function filmScore(film: FilmEntry): string {
  if (film.votes === 0) return `Nadie ha puntuado todavía ${titled(film)}, así que no tiene puntuación.`;
  return `${titled(film)} tiene una puntuación media de ${decimal(film.score)} sobre 10 y una popularidad de ${decimal(film.popularity)}.`;
}

/** A film's votes and their mean, or that it has fewer than the minimum. */
export function filmVotes(film: FilmEntry, minimum: number): string {
  if (film.votes < minimum) {
    return `${titled(film)} tiene menos de ${integer(minimum)} votos: no llega al mínimo para mostrar su valoración.`;
  }
  return `${titled(film)} tiene ${counted(film.votes, 'voto', 'votos')}, con una media de ${decimal(film.score)} sobre 10.`;
}

/** An actor's films and what they returned. */
export function actorReturns(name: string, figures: ReturnFigures): string {
  return `${name} ha actuado en ${counted(figures.films, 'película', 'películas')}${returns(figures)}`;
}

/** A director's films and what they returned. */
export function directorReturns(name: string, figures: ReturnFigures): string {
  return `${name} ha dirigido ${counted(figures.films, 'película', 'películas')}${returns(figures)}`;
}

function returns(figures: ReturnFigures): string {
  const { films, filmsWithReturn } = figures;
  if (filmsWithReturn === 0) {
    return films === 1
      ? '; no se conocen a la vez su costo y su recaudación.'
      : '; de ninguna se conocen a la vez el costo y la recaudación.';
  }
  if (films === 1) return `; su retorno es de ${decimal(figures.total)}.`;
  const known =
    filmsWithReturn === films ? 'todas' : filmsWithReturn === 1 ? 'una' : integer(filmsWithReturn);
  return `; se conoce el retorno de ${known}: un total de ${decimal(figures.total)} y un promedio de ${decimal(figures.mean)} por película.`;
}

/**
 * What to see for who liked a film.
 * @example
 * recommendations({ title: 'Up', year: 2009 }, ['Coco', 'Ratatouille']) // => 'Si te gustó «Up» (2009), prueba con «Coco» y «Ratatouille».'
 */
export function recommendations(film: Parameters<typeof titled>[0], titles: readonly string[]): string {
  if (titles.length === 0) return `No hay ninguna película que recomendar a partir de ${titled(film)}.`;
  return `Si te gustó ${titled(film)}, prueba con ${list(titles.map((title) => `«${title}»`))}.`;
}

/**
 * How many results a search has.
 * @example
 * found('tom hanx', 0) // => 'Nada se llama «tom hanx» ni se le parece.'
 */
export function found(query: string, count: number): string {
  if (count === 0) return `Nada se llama «${query}» ni se le parece.`;
  return `Hay ${counted(count, 'resultado', 'resultados')} para «${query}».`;
}

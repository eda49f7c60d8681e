/** The `mensaje` of each answer. */

import { counted, decimal, integer, list, titled } from '../../common/numbers.ts';
import type { FilmEntry, ReturnFigures } from '../../store/tables.ts';

export function releasesInMonth(month: string, count: number): string {
  return releases(`En ${month}`, count);
}

export function releasesOnWeekday(weekday: string, count: number): string {
  const plural = weekday.endsWith('s') ? weekday : `${weekday}s`;
  return releases(`Los ${plural}`, count);
}

function releases(when: string, count: number): string {
  if (count === 0) return `${when} no se estrenó ninguna película.`;
  return `${when} se ${count === 1 ? 'estrenó' : 'estrenaron'} ${counted(count, 'película', 'películas')}.`;
}

export function filmScore(film: FilmEntry): string {
  if (film.votes === 0) return `Nadie ha puntuado todavía ${titled(film)}, así que no tiene puntuación.`;
  return `${titled(film)} tiene una puntuación media de ${decimal(film.score)} sobre 10 y una popularidad de ${decimal(film.popularity)}.`;
}

export function filmVotes(film: FilmEntry, minimum: number): string {
  if (film.votes < minimum) {
    return `${titled(film)} tiene menos de ${integer(minimum)} votos: no llega al mínimo para mostrar su valoración.`;
  }
  return `${titled(film)} tiene ${counted(film.votes, 'voto', 'votos')}, con una media de ${decimal(film.score)} sobre 10.`;
}

export function actorReturns(name: string, figures: ReturnFigures): string {
  return `${name} ha actuado en ${counted(figures.films, 'película', 'películas')}${returns(figures)}`;
}

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

export function recommendations(film: { title: string; year: number }, titles: readonly string[]): string {
  if (titles.length === 0) return `No hay ninguna película que recomendar a partir de ${titled(film)}.`;
  return `Si te gustó ${titled(film)}, prueba con ${list(titles.map((title) => `«${title}»`))}.`;
}

export function found(query: string, count: number, suggestions: number): string {
  if (count === 0 && suggestions > 0)
    return `Nada se llama «${query}». Quizá buscabas una de las sugerencias.`;
  if (count === 0) return `Nada se llama «${query}» ni se le parece.`;
  return `Hay ${counted(count, 'resultado', 'resultados')} para «${query}».`;
}

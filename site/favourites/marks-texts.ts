/** What the marks on every film say, and what is said when one changes. Apart, since every page loads it. */
import type { Mark } from './library.ts';

/** What a mark's button is called, and the sign that stands for it on a poster. */
export const MARK_NAMES: Readonly<Record<Mark, readonly [name: string, sign: string]>> = {
  gusta: ['Me gusta', '♥\ufe0e'],
  vista: ['Vista', '✓\ufe0e'],
  pendiente: ['Pendiente', '+'],
  rechazada: ['No me interesa', '✕\ufe0e'],
};

export const MARKS_TEXT = {
  undo: 'Deshacer',
  undone: 'Deshecho.',
  close: 'Cerrar el aviso',
  notKept: 'Este navegador no deja guardar nada: tus películas se perderán al cerrar la página.',
};

/** The whole name of a button, which stands beside those of many films. */
export function markLabel(mark: Mark, title: string): string {
  return `${MARK_NAMES[mark][0]}: ${title}`;
}

const MARKED: Readonly<Record<Mark, string>> = {
  gusta: 'te gusta',
  vista: 'vista',
  pendiente: 'pendiente de ver',
  rechazada: 'no se te recomendará, y su estilo contará menos',
};

/** "Toy Story: vista.", "Toy Story: ya no está entre las vistas." */
export function markedText(mark: Mark, title: string, isMarked: boolean): string {
  const lists = { gusta: 'que te gustan', vista: 'vistas', pendiente: 'pendientes', rechazada: 'rechazadas' };
  return `${title}: ${isMarked ? MARKED[mark] : `ya no está entre las ${lists[mark]}`}.`;
}

/** What the page of favourites says, and the button on each film. */
import { list } from '../../pipeline/queries/texts/numbers.ts';

export const FAVOURITES = {
  title: 'Favoritas',
  description: 'Elige películas que te gusten y recibe recomendaciones que las tienen a todas en cuenta.',
  lead: 'Elige películas que te gusten: las recomendaciones las tienen a todas en cuenta y cambian al momento. Se guardan solo en este navegador.',
  add: 'Añadir una película',
  addHint: 'Título',
  yours: 'Tus favoritas',
  none: 'Todavía no has elegido ninguna. Añade la primera con el cuadro de arriba o con el botón de la página de cada película.',
  recommended: 'Qué ver después',
  share: 'Copiar enlace',
  shared: 'Enlace copiado',
  export: 'Exportar',
  import: 'Importar',
  badFile: 'El archivo no es una lista de favoritas exportada desde aquí.',
  clear: 'Vaciar',
  failed: 'No se pudieron cargar las recomendaciones.',
  like: 'Añadir a favoritas',
  liked: 'En favoritas',
  file: 'favoritas.json',
};

export function removeText(title: string): string {
  return `Quitar ${title}`;
}

/** Favourites that a recommendation names. */
const NAMED = 2;

/** "Por «Toy Story» y «Cars»". */
export function becauseText(favourites: readonly string[]): string {
  return `Por ${list(favourites.slice(0, NAMED).map((title) => `«${title}»`))}`;
}

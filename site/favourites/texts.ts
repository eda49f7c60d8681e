/** What the page of favourites says, and the button on each film. */
import { counted, list } from '../../pipeline/common/numbers.ts';

export const FAVOURITES = {
  title: 'Favoritas',
  description: 'Elige películas que te gusten y recibe recomendaciones que las tienen a todas en cuenta.',
  lead: 'Elige películas que te gusten: las recomendaciones las tienen a todas en cuenta y cambian al instante. Se guardan solo en este navegador.',
  add: 'Agregar una película',
  addHint: 'Título',
  addHelp: 'Enter agrega la primera; con las flechas se elige otra.',
  yours: 'Tus favoritas',
  theirs: 'Lista compartida',
  theirsLead: 'Estas películas llegaron con el enlace. Tus favoritas siguen guardadas como estaban.',
  keepTheirs: 'Agregarlas a las mías',
  showYours: 'Ver las mías',
  none: 'Todavía no has elegido ninguna. Agrega la primera con el cuadro de arriba o con el botón de la página de cada película.',
  emptyLink: 'El enlace no lleva ninguna película.',
  recommended: 'Qué ver después',
  noneLeft:
    'Nada que recomendar: ninguna de estas películas tiene recomendaciones que no estén ya en la lista.',
  share: 'Copiar enlace',
  shared: 'Enlace copiado: quien lo abra verá esta lista.',
  address: 'Copia este enlace:',
  export: 'Exportar',
  import: 'Importar',
  badFile: 'El archivo no es una lista de favoritas exportada desde aquí. Tu lista sigue como estaba.',
  clear: 'Vaciar',
  cleared: 'Lista vaciada.',
  undo: 'Deshacer',
  undone: 'Lista recuperada.',
  notKept:
    'Este navegador no deja guardar nada: la lista se perderá al cerrar la página. Copia el enlace o expórtala.',
  forget: 'Quitarlas de la lista',
  failed:
    'No se pudieron cargar las películas ni sus recomendaciones. Puede que se haya cortado la conexión. Tu lista sigue guardada.',
  like: 'Agregar a favoritas',
  liked: 'En favoritas',
  notLiked: 'Este navegador no deja guardar favoritas',
  file: 'favoritas.json',
};

export function removeText(title: string): string {
  return `Quitar ${title}`;
}

export function addedText(title: string): string {
  return `${title}: agregada.`;
}

export function removedText(title: string): string {
  return `${title}: quitada.`;
}

/** What an imported or shared list brought. */
export function joinedText(added: number): string {
  return added === 0
    ? 'Todas estaban ya en tu lista.'
    : `${counted(added, 'película agregada', 'películas agregadas')} a tu lista.`;
}

export function fullText(limit: number): string {
  return `La lista está llena: caben ${limit} películas`;
}

/** Ids of a list that the catalogue does not have. */
export function unknownText(count: number): string {
  return count === 1
    ? 'Una película de la lista no está en este catálogo.'
    : `${count} películas de la lista no están en este catálogo.`;
}

export function recommendedText(count: number): string {
  return counted(count, 'recomendación', 'recomendaciones');
}

/** Favourites that a recommendation names. */
const NAMED = 2;

/** "Por «Toy Story» y «Cars»". */
export function becauseText(favourites: readonly string[]): string {
  return `Por ${list(favourites.slice(0, NAMED).map((title) => `«${title}»`))}`;
}

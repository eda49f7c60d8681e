/** What the page of the visitor's own films says. */
import { counted, integer, list } from '../../pipeline/common/numbers.ts';
import { capital } from '../texts.ts';
import type { Mark } from './library.ts';
import type { Sort } from './listed.ts';

export const FAVOURITES = {
  title: 'Favoritas',
  description: 'Tus películas: las que te gustan, las vistas y las pendientes, con qué ver después de todas.',
  lead: 'Tus películas: las que te gustan, las vistas y las pendientes. Las recomendaciones tienen en cuenta todas las que te gustan y cambian al instante. Se guardan solo en este navegador.',
};

export const PICKER = {
  add: 'Agregar una película',
  addHint: 'Título',
  addHelp: 'Enter agrega la primera; con las flechas se elige otra.',
};

const TABS: Readonly<Record<Mark, string>> = {
  gusta: 'Me gustan',
  vista: 'Vistas',
  pendiente: 'Pendientes',
  rechazada: 'No me interesan',
};

/** "Me gustan (12)". */
export function tabText(mark: Mark, films: number): string {
  return choiceText(TABS[mark], films);
}

export const LIBRARY = {
  yours: 'Tus películas',
  lists: 'Listas',
  starters: '¿Cuáles te gustan?',
  startersLead:
    'Doce muy conocidas de géneros distintos para empezar: marca con ♥ las que te gusten y con ✓ las que hayas visto.',
  about: {
    gusta: 'De estas salen las recomendaciones. Una película que te gusta cuenta como vista.',
    vista: 'No se te recomiendan. Al marcar una película como vista deja de estar pendiente.',
    pendiente: 'Las que quieres ver.',
    rechazada: 'No se te recomiendan, y lo que se les parece cuenta menos.',
  },
  none: {
    gusta:
      'Todavía no has elegido ninguna. Agrega la primera con el cuadro de arriba, con el ♥ de cualquier película o importando tu lista de otro sitio.',
    vista: 'Todavía no hay ninguna. Márcalas con ✓ en cualquier película o importa tu lista de otro sitio.',
    pendiente: 'Todavía no hay ninguna. Márcalas con + en cualquier película.',
    rechazada: 'Ninguna. La ✕ de una recomendación la trae aquí.',
  } satisfies Record<Mark, string>,
  forgotten: 'Quitadas de la lista.',
  cleared: 'Lista vaciada.',
};

export const LIST = {
  sort: 'Orden',
  genre: 'Género',
  decade: 'Década',
  any: 'Todas',
  more: 'Mostrar más',
  forget: 'Quitarlas de la lista',
  failed:
    'No se pudieron cargar las películas. Puede que se haya cortado la conexión. Tu lista sigue guardada.',
};

export const SORT_NAMES: Readonly<Record<Sort, string>> = {
  agregadas: 'Como se agregaron',
  ultimas: 'Últimas primero',
  votos: 'Más conocidas',
  score: 'Mejor puntuadas',
  nota: 'Tu nota',
  anio: 'Más recientes',
};

/** "Drama (12)". */
export function choiceText(name: string, films: number): string {
  return `${name} (${integer(films)})`;
}

/** "Años 1990". */
export function decadeText(decade: number): string {
  return `Años ${decade}`;
}

export function shownText(shown: number, all: number): string {
  return `${integer(shown)} de ${integer(all)}.`;
}

/** Ids of a list that the catalogue does not have. */
export function unknownText(count: number): string {
  return count === 1
    ? 'Una película de la lista no está en este catálogo.'
    : `${count} películas de la lista no están en este catálogo.`;
}

export const SHARED = {
  theirs: 'Lista compartida',
  lead: 'Estas películas llegaron con el enlace. Las tuyas siguen guardadas como estaban.',
  empty: 'El enlace no lleva ninguna película.',
  keep: 'Agregarlas a las mías',
  leave: 'Ver las mías',
  yours: 'Las que te gustan',
  yoursEmpty: 'Todavía no has elegido ninguna: con algunas, aquí abajo estará lo que les gustaría a los dos.',
};

export const RECOMMENDED_TEXT = {
  title: 'Qué ver después',
  forTwo: 'Noche de dos',
  forTwoLead: 'Lo que puede gustarles a los dos, a partes iguales sea cual sea el largo de cada lista.',
  none: 'Nada que recomendar: ninguna de estas películas tiene recomendaciones que no hayas visto ya.',
  failed:
    'No se pudieron cargar las películas ni sus recomendaciones. Puede que se haya cortado la conexión. Tu lista sigue guardada.',
};

export function recommendedText(count: number): string {
  return counted(count, 'recomendación', 'recomendaciones');
}

/** Where lists are longer than what counts. */
export function countedText(most: number): string {
  return `De cada lista cuentan las ${most} últimas que gustan.`;
}

/** "Por «Toy Story» y «Cars»", and of two lists for whom each is: "Para ti, por «Alien»". */
export function becauseText(own: readonly string[], theirs: readonly string[]): string[] {
  const named = (titles: readonly string[]): string => `por ${list(titles.map((title) => `«${title}»`))}`;
  if (theirs.length === 0) return own.length === 0 ? [] : [capital(named(own))];
  return [
    ...(own.length === 0 ? [] : [`Para ti, ${named(own)}`]),
    `${own.length === 0 ? '' : 'Para la otra lista, '}${own.length === 0 ? capital(named(theirs)) : named(theirs)}`,
  ];
}

export const EXCHANGE = {
  about:
    'Se importan el zip o los CSV de Letterboxd, los CSV de IMDb, FilmAffinity y Trakt, cualquier CSV con título y año o con el id de TMDB o de IMDb, y lo exportado desde aquí. Nada sale de este navegador.',
  share: 'Copiar enlace',
  shared: 'Enlace copiado: quien lo abra verá esta lista.',
  address: 'Copia este enlace:',
  export: 'Exportar',
  exportCsv: 'CSV para Letterboxd',
  csvFailed: 'No se pudieron cargar los títulos para el CSV. Puede que se haya cortado la conexión.',
  csvFile: 'letterboxd.csv',
  import: 'Importar',
  badFile: 'El archivo no es una lista de películas exportada desde aquí. Tus películas siguen como estaban.',
  clear: 'Vaciar',
  file: 'filmoteca.json',
};

/** Of a list too long for an address. */
export function partOfListText(most: number): string {
  return `Lleva las ${most} últimas.`;
}

/** What an imported or shared list brought. */
export function joinedText(added: number): string {
  return added === 0
    ? 'Todas estaban ya entre tus películas.'
    : `${counted(added, 'película agregada', 'películas agregadas')} a las tuyas.`;
}

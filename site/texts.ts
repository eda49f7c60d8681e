/** What every page says. */
import { integer } from '../pipeline/common/numbers.ts';

export const SITE = {
  name: 'Filmoteca',
  description: 'Qué costó una película, cuánto recaudó, quién la hizo y qué ver después, en español.',
  skip: 'Ir al contenido',
  navigation: 'Principal',
  retry: 'Reintentar',
  renewed: 'Hay una versión nueva del sitio.',
  reload: 'Recargar',
  loading: 'Cargando…',
  needsScript: 'Esta parte necesita JavaScript.',
  asTable: 'Ver los datos en una tabla',
};

/** What the browser's tab says, of every page alike: "Toy Story (1995) · Filmoteca". */
export function pageTitle(title: string): string {
  return `${title} · ${SITE.name}`;
}

/** "viernes" → "Viernes". */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export interface NavigationItem {
  readonly path: string;
  readonly name: string;
}

/** The header's links, in their order. */
export const NAVIGATION: readonly NavigationItem[] = [
  { path: '/explorar/', name: 'Explorar' },
  { path: '/ranking/', name: 'Rankings' },
  { path: '/estrenos/', name: 'Estrenos' },
  { path: '/favoritas/', name: 'Favoritas' },
  { path: '/datos/', name: 'Datos' },
  { path: '/cuadernos/', name: 'Cuadernos' },
  { path: '/docs/', name: 'API' },
];

/** The strip over every page while the sample is shown: [what it is, the link's text]. */
export function sampleNotice(films: number): readonly [string, string] {
  return [`Estás viendo una muestra de ${integer(films)} películas.`, 'Cómo cargar el catálogo completo'];
}

/** The footer's link to where the data is from. */
export function sourceLine(kind: 'sample' | 'folder', name: string, films: number): string {
  const size = `${integer(films)} películas`;
  return kind === 'sample' ? `Datos: muestra incluida, ${size}` : `Datos: ${name}, ${size}`;
}

export const FOOTER = {
  model: 'Cómo se recomienda',
  licences: 'Licencias del software incluido',
};

/** Whose the data at hand is, and TMDB's notice. @param source what the films' source is called */
export function creditLine(source: string, usesRatings: boolean): string {
  const owners = usesRatings || source === 'The Movies Dataset' ? 'TMDB y GroupLens' : 'TMDB';
  return `Los datos proceden de ${owners}. Este producto no está avalado ni certificado por TMDB. Los carteles son dibujos generados a partir del título, el año y el género.`;
}

export const NOT_FOUND = {
  title: 'No está en la filmoteca',
  lead: 'Esta dirección no lleva a ninguna película ni persona del catálogo. Intenta buscarla por su nombre.',
};

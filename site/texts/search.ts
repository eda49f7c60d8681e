/** What the search box and the results page say. */

import type { SearchKind } from '../../pipeline/queries/families.ts';
import { counted } from '../../pipeline/queries/texts/numbers.ts';

export const SEARCH = {
  label: 'Buscar',
  placeholder: 'Película, actor o director',
  submit: 'Ver todos los resultados',
  retry: 'Reintentar',
  failed: 'No se pudo cargar el índice de búsqueda.',
  title: 'Buscar',
  empty: 'Escribe un título o un nombre: sirven el título original, sin acentos y con alguna errata.',
  recent: 'Búsquedas recientes',
  forget: 'Borrar las búsquedas recientes',
};

const KINDS: Readonly<Record<SearchKind, string>> = {
  film: 'Película',
  actor: 'Interpretación',
  director: 'Dirección',
};

export function kindText(kind: SearchKind): string {
  return KINDS[kind];
}

/** The live count under the box. */
export function countText(count: number): string {
  return count === 0 ? 'Sin resultados' : counted(count, 'resultado', 'resultados');
}

/** @param complete whether all names were looked through, and not only the best known */
export function resultsText(query: string, count: number, complete: boolean): string {
  if (complete && count === 0) return `Nada se llama «${query}» ni se le parece.`;
  if (count === 0) return `Buscando «${query}»…`;
  const results = counted(count, 'resultado', 'resultados');
  return complete ? `${results} para «${query}»` : `${results} por ahora para «${query}»…`;
}

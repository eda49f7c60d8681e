/** What the search box and the results page say. */

import { counted, integer } from '../../pipeline/common/numbers.ts';
import type { SearchKind } from '../../pipeline/store/tables.ts';

export const SEARCH = {
  label: 'Buscar',
  placeholder: 'Película, actor o director',
  submit: 'Ver todos los resultados',
  retry: 'Reintentar',
  failed: 'No se pudo cargar el índice de búsqueda.',
  title: 'Buscar',
  empty: 'Escribe un título o un nombre: sirven el título original, sin acentos y con algún error de tipeo.',
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

/** The live count under the box. @param more whether there are more than are shown */
export function countText(count: number, more: boolean): string {
  if (more) return `Los ${integer(count)} primeros resultados`;
  return count === 0 ? 'Sin resultados' : counted(count, 'resultado', 'resultados');
}

/** How many were found. */
interface Found {
  readonly count: number;
  /** Whether there are more than these. */
  readonly more: boolean;
  /** Whether all names were looked through, and not only the best known. */
  readonly complete: boolean;
}

/** Over the results. */
export function resultsText(query: string, { count, more, complete }: Found): string {
  if (complete && count === 0) return `Nada se llama «${query}» ni se le parece.`;
  if (count === 0) return `Buscando «${query}»…`;
  const results = countText(count, more);
  return complete ? `${results} para «${query}»` : `${results} por ahora para «${query}»…`;
}

/** The API's `buscar`, which knows every name. */
import type * as z from 'zod/mini';
import type { buscar } from '../../pipeline/queries/buscar.ts';
import type { SearchKind } from '../../pipeline/store/tables.ts';
import type { FoundName, FoundNames } from './found.ts';

type Output = z.infer<(typeof buscar)['output']>;
type Item = Output['resultados'][number];

const KINDS: Readonly<Record<Item['tipo'], SearchKind>> = {
  pelicula: 'film',
  actor: 'actor',
  director: 'director',
};
/** The API's bounds. */
const MOST = 50;
const LONGEST = 200;

/** Asks the API. Rejects where it cannot be reached or does not answer. */
export async function askApi(query: string, k: number, signal: AbortSignal): Promise<FoundNames> {
  const params = new URLSearchParams({ q: query.slice(0, LONGEST), k: String(Math.min(k, MOST)) });
  const response = await fetch(`/api/buscar?${params}`, { signal });
  if (!response.ok) throw new Error(`buscar: status ${response.status}`);
  const { resultados, sugerencias } = (await response.json()) as Output;
  return { results: resultados.map(nameOf), suggestions: sugerencias.map(nameOf) };
}

function nameOf({ tipo, id, nombre, anio, otro_nombre }: Item): FoundName {
  return { kind: KINDS[tipo], id, name: nombre, year: anio, otherName: otro_nombre };
}

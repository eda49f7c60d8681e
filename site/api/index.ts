/** `GET /api/`: the queries, each with an address to try. */
import { QUERIES } from '../../pipeline/queries/index.ts';
import type { AnyQuery } from '../../pipeline/queries/query.ts';
import { API } from '../texts/api.ts';

export function apiIndex(origin: string): object {
  return {
    mensaje: API.welcome,
    documentacion: `${origin}/docs/`,
    openapi: `${origin}/api/openapi.json`,
    consultas: QUERIES.map((query) => ({
      nombre: query.name,
      resumen: query.summary,
      parametros: query.params,
      ejemplo: `${origin}${examplePath(query)}`,
    })),
  };
}

/** The address of a query's first example. */
function examplePath(query: AnyQuery): string {
  const value = query.examples[0]?.params[query.params[0]] ?? '';
  return `/api/${query.name}/${encodeURIComponent(value)}`;
}

/** `GET /api/`: the queries, each with an address to try. */
import { QUERIES } from '../../pipeline/queries/index.ts';
import { shownAddress } from './examples.ts';
import { API } from './texts.ts';

export function apiIndex(origin: string): object {
  return {
    mensaje: API.welcome,
    documentacion: `${origin}/docs/`,
    openapi: `${origin}/api/openapi.json`,
    consultas: QUERIES.map((query) => ({
      nombre: query.name,
      resumen: query.summary,
      parametros: query.params,
      ejemplo: `${origin}${query.examples[0] === undefined ? '' : shownAddress(query, query.examples[0])}`,
    })),
  };
}

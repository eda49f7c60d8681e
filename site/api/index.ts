/** `GET /api/`: the queries, each with an address to try. */
import * as z from 'zod/mini';
import { QUERIES } from '../../pipeline/queries/index.ts';
import { shownAddress } from './examples.ts';
import { API } from './texts.ts';

export const indexSchema = z.object({
  mensaje: z.string(),
  documentacion: z.string(),
  openapi: z.string(),
  consultas: z.array(
    z.object({
      nombre: z.string(),
      resumen: z.string(),
      parametros: z.array(z.string()),
      ejemplo: z.string(),
    }),
  ),
});

export function apiIndex(origin: string): z.infer<typeof indexSchema> {
  return {
    mensaje: API.welcome,
    documentacion: `${origin}/docs/`,
    openapi: `${origin}/api/openapi.json`,
    consultas: QUERIES.map((query) => ({
      nombre: query.name,
      resumen: query.summary,
      parametros: [...query.params],
      ejemplo: `${origin}${query.examples[0] === undefined ? '' : shownAddress(query, query.examples[0])}`,
    })),
  };
}

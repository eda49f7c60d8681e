/** `GET /api/`: the queries, each with an address to try. */
import * as z from 'zod/mini';
import { QUERIES } from '../../pipeline/queries/index.ts';
import { mensaje, RECORDS, text } from '../../pipeline/queries/outputs.ts';
import { shownAddress } from './examples.ts';
import { API } from './texts.ts';

export const indexSchema = z.object({
  mensaje,
  documentacion: z.url(),
  openapi: z.url(),
  consultas: z
    .array(
      z
        .object({
          nombre: z.enum(QUERIES.map((query) => query.name)),
          resumen: text,
          parametros: z.array(text).check(z.minLength(1)),
          ejemplo: z.url(),
        })
        .register(RECORDS, { id: 'Consulta' }),
    )
    .check(z.minLength(QUERIES.length), z.maxLength(QUERIES.length)),
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

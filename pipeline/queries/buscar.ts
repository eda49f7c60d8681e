/** Films and people by name, as far as it was typed, mistakes forgiven. */
import * as z from 'zod/mini';
import { findNames } from '../search/find.ts';
import { matchedText } from '../search/rank.ts';
import { shardIndex } from '../search/shard-index.ts';
import type { SearchKind, SearchTuple } from '../store/tables.ts';
import { countOf, paramsSchema, textOf } from './inputs.ts';
import { anio, distinct, id, mensaje, RECORDS, text } from './outputs.ts';
import { defineQuery } from './query.ts';
import { found } from './texts/answers.ts';

const COUNT = { maximum: 50, byDefault: 10 };
const TYPES = { film: 'pelicula', actor: 'actor', director: 'director' } as const satisfies Record<
  SearchKind,
  string
>;

const names = distinct(
  z
    .object({
      tipo: z.enum(Object.values(TYPES)),
      id,
      nombre: text,
      /** Null for people. */
      anio: z.nullable(anio),
      /** The name by which it was found, where it is another one. */
      otro_nombre: z.nullable(text),
    })
    .register(RECORDS, { id: 'Resultado' }),
).check(z.maxLength(COUNT.maximum));

export const buscar = defineQuery({
  name: 'buscar',
  summary: 'Películas, actores y directores por su nombre, aunque esté a medias o mal escrito.',
  params: ['q', 'k'],
  input: paramsSchema(z.object({ q: textOf('q'), k: countOf(COUNT) })),
  output: z.object({ resultados: names, sugerencias: names, mensaje }),
  count: COUNT,
  examples: [
    { title: 'Un título a medias', params: { q: 'el lab', k: '3' }, status: 200 },
    { title: 'Con una errata', params: { q: 'almodobar', k: '3' }, status: 200 },
    { title: 'Homónimos', params: { q: 'Steve McQueen', k: '5' }, status: 200 },
    { title: 'Solo un espacio, nada que buscar', params: { q: ' ' }, status: 400 },
  ],
  async answer(shards, { q, k }) {
    const { results, suggestions } = await findNames(shardIndex(shards), q, k);
    const outputOf = (tuple: SearchTuple): z.infer<typeof names>[number] => {
      const [kind, id, name, year] = tuple;
      const matched = matchedText(q, tuple);
      return {
        tipo: TYPES[kind],
        id,
        nombre: name,
        anio: kind === 'film' ? year : null,
        otro_nombre: matched === name ? null : matched,
      };
    };
    return {
      resultados: results.map(outputOf),
      sugerencias: suggestions.map(outputOf),
      mensaje: found(q, results.length, suggestions.length),
    };
  },
});

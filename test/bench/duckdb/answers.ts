/** The product's answers in SQL over the open data alone, for whoever would rather ask an engine than the API. */
import { join } from 'node:path';
import { type Engine, type Fields, quoted } from './engine.ts';

export interface OpenData {
  readonly peliculas: string;
  readonly creditos: string;
  readonly personas: string;
  readonly recomendaciones: string;
}

/** The tables, as SQL names them, in the folder of a snapshot. */
export function openDataIn(snapshot: string): OpenData {
  const table = (name: string): string => quoted(join(snapshot, 'abiertos', `${name}.parquet`));
  return {
    peliculas: table('peliculas'),
    creditos: table('creditos'),
    personas: table('personas'),
    recomendaciones: table('recomendaciones'),
  };
}

/** Films of each month, January first (`month`), or of each weekday, Monday first (`isodow`). */
export async function countReleases(
  { query }: Engine,
  { peliculas }: OpenData,
  part: 'month' | 'isodow',
): Promise<number[]> {
  const rows = await query(
    `SELECT ${part}(fecha_estreno) AS part, count(*)::INTEGER AS films FROM ${peliculas} GROUP BY part ORDER BY part`,
  );
  return rows.map(({ films }) => Number(films));
}

/** `score_titulo` and `votos_titulo` of every film, by id. */
export function filmAnswers({ query }: Engine, { peliculas }: OpenData): Promise<readonly Fields[]> {
  return query(`
    SELECT id, titulo, year(fecha_estreno)::INTEGER AS anio, score, popularidad,
      votos >= 2000 AS cumple_minimo,
      CASE WHEN votos >= 2000 THEN votos END AS cantidad_votos,
      CASE WHEN votos >= 2000 THEN score END AS promedio_votos
    FROM ${peliculas} ORDER BY id`);
}

/** The figures of `get_actor` (`actor`) or `get_director` (`director`) of everybody, by id. */
export function personAnswers(
  { query }: Engine,
  { peliculas, creditos, personas }: OpenData,
  role: 'actor' | 'director',
): Promise<readonly Fields[]> {
  return query(`
    WITH parts AS (
      SELECT DISTINCT persona_id, pelicula_id FROM ${creditos} WHERE rol = ${quoted(role)}
    ), returns AS (
      SELECT persona_id, CASE WHEN costo >= 1000 AND recaudacion >= 1000 THEN recaudacion / costo END AS ratio
      FROM parts JOIN ${peliculas} AS peliculas ON peliculas.id = pelicula_id
    )
    SELECT personas.id, personas.nombre,
      count(*)::INTEGER AS cantidad_peliculas,
      count(ratio)::INTEGER AS peliculas_con_retorno,
      coalesce(sum(ratio), 0) AS retorno_total,
      coalesce(sum(ratio), 0) / count(*) AS retorno_promedio,
      coalesce(avg(ratio), 0) AS retorno_promedio_con_datos,
      coalesce(median(ratio), 0) AS retorno_mediano
    FROM returns JOIN ${personas} AS personas ON personas.id = persona_id
    GROUP BY personas.id, personas.nombre ORDER BY personas.id`);
}

/** `recomendacion` of every film, with `count` films a list. */
export function recommendationAnswers(
  { query }: Engine,
  { peliculas, recomendaciones }: OpenData,
  count: number,
): Promise<readonly Fields[]> {
  return query(`
    SELECT pelicula_id AS id, list(titulo ORDER BY puesto) AS lista, list(similitud ORDER BY puesto) AS similitudes
    FROM ${recomendaciones} JOIN ${peliculas} AS peliculas ON peliculas.id = recomendada_id
    WHERE puesto <= ${count} GROUP BY pelicula_id ORDER BY pelicula_id`);
}

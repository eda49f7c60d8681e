/**
 * The recommender's first step in SQL: for each film those that share with it the rarest things (people, keywords, a
 * saga). Joins of a table with itself are what an engine divides among cores, disks and machines.
 */
import type { OpenData } from './answers.ts';
import { type Engine, quoted } from './engine.ts';

export interface CandidateOptions {
  /** Things that more films than this have say nothing of any of them, and would make the join quadratic. */
  readonly mostFilms: number;
  /** How many are kept for each film. */
  readonly kept: number;
}

/** How many of the cast say something about a film: as many as the recommender takes. */
const BILLED = 10;

/** Writes `<path>`: film, candidate and weight, best first within each film. */
export async function writeCandidates(
  { query }: Engine,
  { peliculas, creditos }: OpenData,
  path: string,
  { mostFilms, kept }: CandidateOptions,
): Promise<void> {
  await query(`
    COPY (
      WITH features AS (
        SELECT id, 'k' || unnest(temas) AS feature FROM ${peliculas}
        UNION SELECT pelicula_id, 'p' || persona_id FROM ${creditos} WHERE coalesce(orden, 1) <= ${BILLED}
        UNION SELECT id, 's' || saga_id FROM ${peliculas} WHERE saga_id IS NOT NULL
      ), weights AS (
        SELECT feature, ln((SELECT count(*) FROM ${peliculas}) / count(*)) AS weight
        FROM features GROUP BY feature HAVING count(*) BETWEEN 2 AND ${mostFilms}
      ), bearers AS (
        SELECT id, feature, weight FROM features JOIN weights USING (feature)
      ), pairs AS (
        SELECT a.id AS film, b.id AS candidate, sum(a.weight) AS weight
        FROM bearers a JOIN bearers b USING (feature) WHERE a.id <> b.id GROUP BY film, candidate
      )
      SELECT film, candidate, weight FROM pairs
      QUALIFY row_number() OVER (PARTITION BY film ORDER BY weight DESC, candidate) <= ${kept}
      ORDER BY film, weight DESC, candidate
    ) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`);
}

/** The candidates of one film, best first. */
export async function candidatesOf({ query }: Engine, path: string, film: number): Promise<number[]> {
  const rows = await query(`SELECT candidate FROM ${quoted(path)} WHERE film = ${film}`);
  return rows.map(({ candidate }) => Number(candidate));
}

/** The cleaning rules for whole rows, in SQL over the raw file itself: they must count what the pipeline counts. */
import { type Engine, quoted } from './engine.ts';

export interface RowCounts {
  readonly read: number;
  readonly invalidId: number;
  /** Without a date, or with one that does not exist. */
  readonly undated: number;
  readonly repeated: number;
  readonly films: number;
}

/** Counts the rows of a file in the layout of The Movies Dataset. */
export async function countRows({ query }: Engine, movies: string): Promise<RowCounts> {
  const [counts] = await query(`
    WITH raw AS (
      SELECT trim(id) AS id, trim(release_date) AS day
      FROM read_csv(${quoted(movies)}, header = true, all_varchar = true, null_padding = true, parallel = false,
        quote = '"', escape = '"', max_line_size = 33554432)
    ), typed AS (
      SELECT
        CASE WHEN regexp_full_match(id, '[0-9]{1,15}([.]0)?') THEN try_cast(try_cast(id AS DOUBLE) AS BIGINT) END AS id,
        CASE WHEN regexp_full_match(day, '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN try_cast(day AS DATE) END AS day
      FROM raw
    ), judged AS (
      SELECT id, coalesce(id, 0) > 0 AS has_id, coalesce(year(day) BETWEEN 1800 AND 2200, false) AS has_day FROM typed
    )
    SELECT
      count(*)::INTEGER AS read,
      (count(*) FILTER (NOT has_id))::INTEGER AS "invalidId",
      (count(*) FILTER (has_id AND NOT has_day))::INTEGER AS undated,
      (count(DISTINCT id) FILTER (has_id AND has_day))::INTEGER AS films,
      (count(*) FILTER (has_id AND has_day))::INTEGER - films AS repeated
    FROM judged`);
  return counts as unknown as RowCounts;
}

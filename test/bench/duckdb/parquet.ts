/** The cleaned catalogue as a Parquet file, which any engine of one machine or of many reads. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Catalog } from '../../../pipeline/catalog/types.ts';
import { type Engine, quoted } from './engine.ts';

/** The table's columns, by DuckDB's types. People, keywords and the like are lists within the row. */
const COLUMNS = {
  id: 'BIGINT',
  title: 'VARCHAR',
  date: 'DATE',
  votes: 'BIGINT',
  score: 'DOUBLE',
  budget: 'DOUBLE',
  revenue: 'DOUBLE',
  saga: 'BIGINT',
  genres: 'VARCHAR[]',
  keywords: 'VARCHAR[]',
  people: 'BIGINT[]',
} as const;

/** How many of the cast say something about a film: as many as the recommender takes. */
const BILLED = 10;

/** Writes `<path>`: one row a film. */
export async function writeParquet({ query }: Engine, catalog: Catalog, path: string): Promise<void> {
  const lines = `${path}.ndjson`;
  await pipeline(Readable.from(linesOf(catalog)), createWriteStream(lines));
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name}: ${quoted(type)}`);
  try {
    await query(`
      COPY (SELECT * FROM read_json(${quoted(lines)}, format = 'newline_delimited', columns = {${columns.join(', ')}}))
      TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    await rm(lines);
  }
}

function* linesOf({ films }: Catalog): Generator<string> {
  for (const film of films) {
    const { id, title, date, votes, score, budget, revenue, genres, keywords } = film;
    const people = new Set([...film.directors, ...film.cast.slice(0, BILLED).map(({ person }) => person)]);
    const row: Record<keyof typeof COLUMNS, unknown> = {
      id,
      title,
      date,
      votes,
      score,
      budget,
      revenue,
      saga: film.collection?.id ?? null,
      genres,
      keywords,
      people: [...people],
    };
    yield `${JSON.stringify(row)}\n`;
  }
}

/** Films of each month, January first, and of each weekday, Monday first. */
export async function countReleases(
  { query }: Engine,
  path: string,
): Promise<{ months: number[]; weekdays: number[] }> {
  const counts = async (part: string): Promise<number[]> => {
    const rows = await query(
      `SELECT ${part}(date) AS part, count(*)::INTEGER AS films FROM ${quoted(path)} GROUP BY part ORDER BY part`,
    );
    return rows.map(({ films }) => Number(films));
  };
  return { months: await counts('month'), weekdays: await counts('isodow') };
}

/** The data that the notebooks read: found by the same rule as the pipeline's. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataFrame, type Series } from 'danfojs-node';
import { type Literal, LiteralError, parseLiteral } from '../../pipeline/raw/literal.ts';
import { findSources, type Sources } from '../../pipeline/raw/sources.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Bytes of the edition that the notebooks' text tells of. */
const EDITION = { movies: 21_759_557, credits: 82_313_120 };

/**
 * The raw files' paths: in the folder of `MOVIES_DATA_DIR`, else in `data/`, else the sample's.
 * @throws {InputError} if the folder named lacks a file
 */
export function openData(environment: NodeJS.ProcessEnv = process.env): Sources {
  return findSources(ROOT, environment.MOVIES_DATA_DIR);
}

/** Whether these files are the edition whose numbers the notebooks' text states. */
export function isEdition({ movies, credits }: Sources): boolean {
  return statSync(movies).size === EDITION.movies && statSync(credits).size === EDITION.credits;
}

/** A record of a nested cell: a genre, a company, a role. */
export type NestedRecord = Readonly<Record<string, Literal>>;

/** The records that a nested cell holds, by the project's own reader of Python literals; none where it is no list. */
export function recordsOf(cell: unknown): NestedRecord[] {
  try {
    const value = parseLiteral(String(cell));
    const list = Array.isArray(value) ? value : [value];
    return list.filter((item): item is NestedRecord => item !== null && typeof item === 'object');
  } catch (error) {
    if (error instanceof LiteralError) return [];
    throw error;
  }
}

/** The values of a column: danfojs types them as anything. Unknown numbers are NaN, as danfojs counts them. */
export function numbersOf(frame: DataFrame, column: string): number[] {
  return (frame.column(column).values as unknown[]).map((value) =>
    value === null ? Number.NaN : Number(value),
  );
}

/**
 * The rows where a mask is true, numbered anew: danfojs takes the row numbers that a first filter left for positions,
 * and a second filter would quietly take other rows.
 */
export function where(frame: DataFrame, mask: Series | readonly boolean[]): DataFrame {
  return frame.query(Array.isArray(mask) ? [...mask] : (mask as Series)).resetIndex() as DataFrame;
}

/** The rows in descending order of a column, numbered anew. */
export function descending(frame: DataFrame, column: string): DataFrame {
  if (frame.shape[0] === 0) return frame;
  return (frame.sortValues(column, { ascending: false }) as DataFrame).resetIndex() as DataFrame;
}

/**
 * How often each value occurs (`veces`) and the sum of what goes with it (`suma`), most frequent first; equals in
 * order of value. danfojs' own `valueCounts` fails on some texts, and its `groupby` takes a minute for many groups.
 */
export function countBy(values: readonly (string | number)[], amounts: readonly number[] = []): DataFrame {
  const found = new Map<string | number, { veces: number; suma: number }>();
  for (const [at, value] of values.entries()) {
    const { veces, suma } = found.get(value) ?? { veces: 0, suma: 0 };
    found.set(value, { veces: veces + 1, suma: suma + (amounts[at] ?? 0) });
  }
  const rows = [...found].map(([valor, counts]) => ({ valor, ...counts }));
  return new DataFrame(rows.sort((a, b) => b.veces - a.veces || (a.valor < b.valor ? -1 : 1)));
}

/** The data that the notebooks read: found by the same rule as the pipeline's, and read as it comes. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsv } from '../../pipeline/raw/csv.ts';
import { findSources, SAMPLE_FOLDER, type Sources } from '../../pipeline/raw/sources.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The raw files: the folder in MOVIES_DATA_DIR, else `data/`, else the sample. NOTEBOOK_SAMPLE asks for the
 * sample whatever else there is, since the committed outputs come from it.
 * @throws {InputError} if the folder named lacks a file
 */
export function openSources(environment: NodeJS.ProcessEnv = process.env): Sources {
  // The sample's own folder has no `data/` in it, so looking from there finds only the sample.
  if (environment.NOTEBOOK_SAMPLE === '1') return findSources(SAMPLE_FOLDER, undefined);
  return findSources(ROOT, environment.MOVIES_DATA_DIR);
}

/**
 * Which data this is: the sample, the complete data that the figures of the notebooks were taken from, or
 * another that nobody has looked at yet and of which no figure is expected.
 */
export type Edition = 'sample' | 'full' | 'other';

/** Size in bytes of the complete files whose figures the notebooks know. */
const FULL = { movies: 21_759_557, credits: 82_313_120 };

export function editionOf(sources: Sources): Edition {
  if (sources.kind === 'sample') return 'sample';
  const isFull = bytesOf(sources.movies) === FULL.movies && bytesOf(sources.credits) === FULL.credits;
  return isFull ? 'full' : 'other';
}

export function bytesOf(path: string): number {
  return statSync(path).size;
}

/** A raw file as text cells, nothing interpreted. */
export interface RawTable {
  readonly file: string;
  readonly bytes: number;
  readonly header: readonly string[];
  /** Every row, also those with more or fewer cells than the header. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads a whole CSV file. @throws {InputError} if it cannot be read */
export async function readTable(path: string): Promise<RawTable> {
  let header: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  const batches = readCsv(path, {
    onHeader: (names) => {
      header = names;
    },
  });
  for await (const batch of batches) for (const { fields } of batch) rows.push(fields);
  return { file: basename(path), bytes: bytesOf(path), header, rows };
}

/** One column's cells, in order; empty where a row is too short. */
export function columnOf(table: RawTable, name: string): string[] {
  const position = table.header.indexOf(name);
  return table.rows.map((row) => row[position] ?? '');
}

/** The manifest: which snapshot of shards stands, and what it was made from. */
import * as z from 'zod/mini';
import { LAYOUT_VERSION } from './shards.ts';
import { type ShardReader, TABLE_NAMES, type TableName } from './tables.ts';

const count = z.int().check(z.nonnegative());
const rows = z.object({ read: count, kept: count, leftOut: count });

const everyTable = Object.fromEntries(TABLE_NAMES.map((table) => [table, count])) as Record<
  TableName,
  typeof count
>;

/** `public/data/manifest.json`. */
export const manifestSchema = z.object({
  layout: z.literal(LAYOUT_VERSION),
  /** Name of the folder beside the manifest that holds the shards: a hash of their contents. */
  snapshot: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  source: z.object({
    kind: z.enum(['sample', 'folder']),
    /** What it is called. */
    name: z.string(),
    files: z.array(z.object({ name: z.string(), bytes: count, sha256: z.string() })),
  }),
  films: count,
  people: count,
  /** First and last release date of the films that are out. */
  dates: z.object({ first: z.string(), last: z.string() }),
  rows: z.object({ movies: rows, credits: rows }),
  /** Ledger entries by rule. */
  ledger: z.record(z.string(), count),
  hasKeywords: z.boolean(),
  /** Whose Spanish titles come first, how many films have one, and what the files of titles gave. */
  spanish: z.object({
    region: z.string(),
    films: count,
    files: z.array(z.object({ file: z.string(), read: count, used: count })),
  }),
  /** Where films can be seen; absent where no file says so. What lists say of a film names them by their places here. */
  platforms: z.optional(
    z.array(
      z.object({ name: z.string(), country: z.nullable(z.string()), year: z.nullable(count), films: count }),
    ),
  ),
  /** The open data: each table's file within the snapshot. */
  openData: z.array(
    z.object({ table: z.string(), path: z.string(), rows: count, bytes: count, sha256: z.string() }),
  ),
  /** Whether the recommendations rest on content alone or on ratings too. */
  recommender: z.enum(['content', 'content+ratings']),
  /** Shards of each table. */
  tables: z.object({ ...everyTable, platforms: z.optional(count) }),
  /** sha256 of the snapshot's `hashes.json`, which has that of every other file. */
  hashes: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** There is no data to read: the pipeline has not run, or nobody answers where they are. */
export class DataMissingError extends Error {
  constructor(place: string, cause: unknown) {
    super(`no readable manifest in ${place}`, { cause });
    this.name = 'DataMissingError';
  }
}

/** A manifest, and a reader of the snapshot that it names. */
export interface OpenedData {
  readonly manifest: Manifest;
  readonly reader: ShardReader;
}

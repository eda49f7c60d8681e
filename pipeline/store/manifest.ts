/** The manifest: which snapshot of shards stands, and what it was made from. */
import * as z from 'zod/mini';
import { LAYOUT_VERSION } from './shards.ts';
import { TABLE_NAMES } from './tables.ts';

const count = z.int().check(z.nonnegative());
const rows = z.object({ read: count, kept: count, leftOut: count });

/** `public/data/manifest.json`. */
export const manifestSchema = z.object({
  layout: z.literal(LAYOUT_VERSION),
  /** Name of the folder beside the manifest that holds the shards: a hash of their contents. */
  snapshot: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  source: z.object({
    kind: z.enum(['sample', 'folder']),
    files: z.array(z.object({ name: z.string(), bytes: count, sha256: z.string() })),
  }),
  films: count,
  people: count,
  /** First and last release date. */
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
  /** The open data: each table's file within the snapshot. */
  openData: z.array(
    z.object({ table: z.string(), path: z.string(), rows: count, bytes: count, sha256: z.string() }),
  ),
  /** Whether the recommendations rest on content alone or on ratings too. */
  recommender: z.enum(['content', 'content+ratings']),
  /** Shards of each table. */
  tables: z.record(z.enum(TABLE_NAMES), count),
  /** sha256 of the snapshot's `hashes.json`, which has that of every other file. */
  hashes: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;

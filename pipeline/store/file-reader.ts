/** Shards read from a folder, by the function and by the site's build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeValue } from './codec.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { readerOf } from './shard-reader.ts';
import { type Shard, ShardText, shardFile } from './shards.ts';
import type { ShardReader, TableName, Tables } from './tables.ts';

/** There is no data to read: the pipeline has not run. */
export class DataMissingError extends Error {
  constructor(folder: string, cause: unknown) {
    super(`no readable manifest in ${folder}`, { cause });
    this.name = 'DataMissingError';
  }
}

export interface DataFolder {
  readonly manifest: Manifest;
  /** The folder of the snapshot that the manifest names. */
  readonly folder: string;
  readonly reader: ShardReader;
  /** All keys and values of a table, shard by shard. */
  entries<T extends TableName>(table: T): Generator<[key: string, value: Tables[T]]>;
}

/** Shards kept as texts: an answer reads three or four, and popular ones are asked for again. */
const CACHED_SHARDS = 256;

/**
 * Opens the exported data under `folder` (`public/data`). @throws {DataMissingError}
 * @param draft where the shards are, if not yet in the folder that the manifest names
 */
export function openData(folder: string, draft?: string): DataFolder {
  const manifest = readManifest(folder);
  const snapshot = draft ?? join(folder, manifest.snapshot);
  const cache = new Map<string, ShardText>();

  // Synchronous: a function has one request at a time, and handing so small a file to another thread costs more.
  const read = (path: string): ShardText => {
    const shard = cache.get(path) ?? new ShardText(readFileSync(path, 'utf8'));
    // Deleted and set again: a Map keeps insertion order, so the first key is the least recently used.
    cache.delete(path);
    cache.set(path, shard);
    const oldest = cache.keys().next().value;
    if (cache.size > CACHED_SHARDS && oldest !== undefined) cache.delete(oldest);
    return shard;
  };

  return {
    manifest,
    folder: snapshot,
    reader: readerOf(snapshot, manifest.tables, { read, forget: (path) => cache.delete(path) }),
    *entries<T extends TableName>(table: T): Generator<[string, Tables[T]]> {
      for (let shard = 0; shard < manifest.tables[table]; shard++) {
        const text = readFileSync(join(snapshot, shardFile(table, shard)), 'utf8');
        for (const [key, stored] of Object.entries(JSON.parse(text) as Shard<unknown>)) {
          yield [key, decodeValue(table, key, stored)];
        }
      }
    },
  };
}

/** The manifest of the data under `folder`. @throws {DataMissingError} */
export function readManifest(folder: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch (error) {
    throw new DataMissingError(folder, error);
  }
}

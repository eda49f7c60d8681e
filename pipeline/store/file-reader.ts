/** Shards read from a folder, by the function and by the site's build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeValue } from './codec.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { type Shard, ShardError, ShardText, shardFile, shardOf } from './shards.ts';
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

/** Opens the exported data under `folder` (`public/data`). @throws {DataMissingError} */
export function openData(folder: string): DataFolder {
  const manifest = readManifest(folder);
  const snapshot = join(folder, manifest.snapshot);
  const cache = new Map<string, ShardText>();

  // Synchronous: a function has one request at a time, and handing so small a file to another thread costs more.
  const read = (file: string): ShardText => {
    const shard = cache.get(file) ?? new ShardText(readFileSync(join(snapshot, file), 'utf8'));
    // Deleted and set again: a Map keeps insertion order, so the first key is the least recently used.
    cache.delete(file);
    cache.set(file, shard);
    const oldest = cache.keys().next().value;
    if (cache.size > CACHED_SHARDS && oldest !== undefined) cache.delete(oldest);
    return shard;
  };

  const valueFrom = (file: string, key: string): unknown => {
    try {
      return read(file).value(key);
    } catch (error) {
      // Read again when it is asked for again: it may have been mended.
      cache.delete(file);
      throw new ShardError(file, error);
    }
  };

  return {
    manifest,
    folder: snapshot,
    reader: {
      async get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
        const file = shardFile(table, shardOf(key, manifest.tables[table]));
        const stored = valueFrom(file, key);
        return stored === undefined ? undefined : decodeValue(table, key, stored);
      },
    },
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

function readManifest(folder: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch (error) {
    throw new DataMissingError(folder, error);
  }
}

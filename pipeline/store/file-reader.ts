/** Shards read from a folder, by the site's build and by the commands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeValue } from './codec.ts';
import { DataMissingError, type Manifest, manifestSchema, type OpenedData } from './manifest.ts';
import { readerOf } from './shard-reader.ts';
import { type Shard, shardFile } from './shards.ts';
import type { TableName, Tables } from './tables.ts';

export interface DataFolder extends OpenedData {
  /** The folder of the snapshot that the manifest names. */
  readonly folder: string;
  /** All keys and values of a table, shard by shard. */
  entries<T extends TableName>(table: T): Generator<[key: string, value: Tables[T]]>;
  /** All keys of a table, shard by shard. */
  keys(table: TableName): string[];
}

/**
 * Opens the exported data under `folder` (`public/data`). @throws {DataMissingError}
 * @param draft where the shards are, if not yet in the folder that the manifest names
 */
export function openData(folder: string, draft?: string): DataFolder {
  const manifest = readManifest(folder);
  const snapshot = draft ?? join(folder, manifest.snapshot);
  function* shards(table: TableName): Generator<Shard<unknown>> {
    for (let shard = 0; shard < (manifest.tables[table] ?? 0); shard++)
      yield JSON.parse(readFileSync(join(snapshot, shardFile(table, shard)), 'utf8')) as Shard<unknown>;
  }
  return {
    manifest,
    folder: snapshot,
    // Synchronous: handing so small a file to another thread costs more.
    reader: readerOf(snapshot, manifest.tables, (path) => readFileSync(path, 'utf8')),
    *entries<T extends TableName>(table: T): Generator<[string, Tables[T]]> {
      for (const shard of shards(table))
        for (const [key, stored] of Object.entries(shard)) yield [key, decodeValue(table, key, stored)];
    },
    keys: (table) => Array.from(shards(table), (shard) => Object.keys(shard)).flat(),
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

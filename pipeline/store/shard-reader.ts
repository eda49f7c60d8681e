/** What all readers of shards do, wherever their texts come from. */
import { decodeValue } from './codec.ts';
import { type ShardCounts, ShardError, type ShardText, shardFile, shardIn } from './shards.ts';
import type { ShardReader, TableName, Tables } from './tables.ts';

/** Where the texts of shards come from, and stay until they turn out to be damaged. */
export interface ShardSource {
  /** A shard, read again after a failure. */
  read(path: string): ShardText | Promise<ShardText>;
  /** A shard turned out to be damaged: the next time it may have been mended. */
  forget(path: string): void;
}

/** Reads values out of the shards under `base`, of which each table has so many. */
export function readerOf(base: string, counts: ShardCounts, source: ShardSource): ShardReader {
  return {
    async get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
      const path = `${base}/${shardFile(table, shardIn(table, key, counts[table]))}`;
      try {
        const stored = (await source.read(path)).value(key);
        return stored === undefined ? undefined : decodeValue(table, key, stored);
      } catch (error) {
        source.forget(path);
        throw new ShardError(path, error);
      }
    },
  };
}

/** Shards fetched over HTTP, by the browser. */
import { decodeValue } from './codec.ts';
import { type ShardCounts, ShardError, ShardText, shardFile, shardOf } from './shards.ts';
import type { ShardReader, TableName, Tables } from './tables.ts';

/**
 * A reader over the shards under `base` (`/data/<snapshot>`).
 * A shard that failed is asked for again at the next call, so that "retry" works.
 */
export function httpReader(base: string, counts: ShardCounts, fetcher: typeof fetch = fetch): ShardReader {
  const cache = new Map<string, Promise<ShardText>>();
  const read = (file: string): Promise<ShardText> => {
    const shard = cache.get(file) ?? fetchShard(`${base}/${file}`, fetcher);
    cache.set(file, shard);
    shard.catch(() => cache.delete(file));
    return shard;
  };
  const valueFrom = (shard: ShardText, file: string, key: string): unknown => {
    try {
      return shard.value(key);
    } catch (error) {
      cache.delete(file);
      throw new ShardError(`${base}/${file}`, error);
    }
  };
  return {
    async get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
      const file = shardFile(table, shardOf(key, counts[table]));
      const shard = await read(file);
      const stored = valueFrom(shard, file, key);
      return stored === undefined ? undefined : decodeValue(table, key, stored);
    },
  };
}

async function fetchShard(url: string, fetcher: typeof fetch): Promise<ShardText> {
  try {
    const response = await fetcher(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new ShardText(await response.text());
  } catch (error) {
    throw new ShardError(url, error);
  }
}

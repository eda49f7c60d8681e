/** Shards fetched over HTTP, by the browser. */
import { decodeValue } from './codec.ts';
import type { Families, FamilyName, ShardReader } from './families.ts';
import { type Shard, type ShardCounts, ShardError, shardFile, shardOf, valueIn } from './shards.ts';

/**
 * A reader over the shards under `base` (`/data/<generation>`).
 * A shard that failed is asked for again at the next call, so that "retry" works.
 */
export function httpReader(base: string, counts: ShardCounts, fetcher: typeof fetch = fetch): ShardReader {
  const cache = new Map<string, Promise<Shard<unknown>>>();
  const read = (file: string): Promise<Shard<unknown>> => {
    const shard = cache.get(file) ?? fetchShard(`${base}/${file}`, fetcher);
    cache.set(file, shard);
    shard.catch(() => cache.delete(file));
    return shard;
  };
  return {
    async get<F extends FamilyName>(family: F, key: string): Promise<Families[F] | undefined> {
      const file = shardFile(family, shardOf(key, counts[family]));
      const stored = valueIn(await read(file), key);
      return stored === undefined ? undefined : decodeValue(family, key, stored);
    },
  };
}

async function fetchShard(url: string, fetcher: typeof fetch): Promise<Shard<unknown>> {
  try {
    const response = await fetcher(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as Shard<unknown>;
  } catch (error) {
    throw new ShardError(url, error);
  }
}

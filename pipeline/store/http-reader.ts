/** Shards fetched over HTTP, by the browser. */
import { readerOf } from './shard-reader.ts';
import { type ShardCounts, ShardText } from './shards.ts';
import type { ShardReader } from './tables.ts';

/**
 * A reader over the shards under `base` (`/data/<snapshot>`).
 * A shard that failed is asked for again at the next call, so that "retry" works.
 */
export function httpReader(base: string, counts: ShardCounts, fetcher: typeof fetch = fetch): ShardReader {
  const cache = new Map<string, Promise<ShardText>>();
  const fetchShard = async (url: string): Promise<ShardText> => {
    const response = await fetcher(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new ShardText(await response.text());
  };
  return readerOf(base, counts, {
    read: (url) => {
      const shard = cache.get(url) ?? fetchShard(url);
      cache.set(url, shard);
      return shard;
    },
    forget: (url) => cache.delete(url),
  });
}

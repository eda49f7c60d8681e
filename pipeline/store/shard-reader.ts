/** What all readers of shards do, wherever their texts come from. */
import { decodeValue } from './codec.ts';
import { type ShardCounts, ShardError, ShardText, shardFile, shardIn } from './shards.ts';
import type { ShardReader, TableName, Tables } from './tables.ts';

/** The texts kept: an answer reads three or four, and popular ones are asked for again. */
const KEPT_SHARDS = 256;

/**
 * Reads values out of the shards under `base`, of which each table has so many. The last ones used are kept; one that
 * cannot be read, or turns out to be damaged, is read again the next time.
 * @param load the text of a file: at once, or later
 */
export function readerOf(
  base: string,
  counts: ShardCounts,
  load: (path: string) => string | Promise<string>,
): ShardReader {
  const kept = new Map<string, ShardText | Promise<ShardText>>();
  const read = (path: string): ShardText | Promise<ShardText> => {
    const shard = kept.get(path) ?? asShard(load(path));
    // Deleted and set again: a Map keeps insertion order, so the first key is the least recently used.
    kept.delete(path);
    kept.set(path, shard);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_SHARDS && oldest !== undefined) kept.delete(oldest);
    return shard;
  };
  return {
    async get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
      const count = counts[table];
      if (count === undefined) return undefined;
      const path = `${base}/${shardFile(table, shardIn(table, key, count))}`;
      try {
        const stored = (await read(path)).value(key);
        return stored === undefined ? undefined : decodeValue(table, key, stored);
      } catch (error) {
        kept.delete(path);
        throw new ShardError(path, error);
      }
    },
  };
}

function asShard(text: string | Promise<string>): ShardText | Promise<ShardText> {
  return typeof text === 'string' ? new ShardText(text) : text.then((whole) => new ShardText(whole));
}

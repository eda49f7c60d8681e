/** A family's values → the texts of its shards. */
import { type ShardCounts, shardOf } from '../queries/shards.ts';

/** A shard is at most about this large, unless a single value is larger. */
const MAX_SHARD_BYTES = 100_000;
const MAX_SHARDS = 1 << 16;

export type FamilyCounts = { -readonly [Family in keyof ShardCounts]: ShardCounts[Family] };

interface Entry {
  readonly key: string;
  readonly json: string;
  readonly bytes: number;
}

export interface ShardPlan {
  readonly count: number;
  /** The shards' texts in order, made one by one so that only one is in memory. */
  readonly texts: Iterable<string>;
}

/**
 * Divides entries among the smallest power of two of shards that keeps each within the limit, or within twice
 * the largest value where that is more.
 * The texts are JSON objects with their keys in one order, so that the same entries give the same bytes.
 */
export function planShards(
  entries: Iterable<readonly [string, unknown]>,
  maxBytes = MAX_SHARD_BYTES,
): ShardPlan {
  const serialized = Array.from(entries, ([key, value]): Entry => {
    const json = `${JSON.stringify(key)}:${JSON.stringify(value)}`;
    return { key, json, bytes: Buffer.byteLength(json) + 1 };
  });
  serialized.sort((a, b) => (a.key < b.key ? -1 : 1));
  const total = bytesOf(serialized);
  let count = powerOfTwo(total / (maxBytes / 2));
  // Half the limit to begin with, since hashing never spreads evenly.
  let shards = divide(serialized, count);
  // A value as large as a shard is not worth halving all the others until it stands alone.
  const largest = serialized.reduce((most, entry) => Math.max(most, entry.bytes), 0);
  const limit = Math.max(maxBytes, 2 * largest);
  const isTooLarge = (shard: readonly Entry[]): boolean => shard.length > 1 && bytesOf(shard) > limit;
  while (count < MAX_SHARDS && shards.some(isTooLarge)) {
    count *= 2;
    shards = divide(serialized, count);
  }
  return { count, texts: textsOf(shards) };
}

function* textsOf(shards: readonly Entry[][]): Generator<string> {
  for (const shard of shards) yield `{${shard.map((entry) => entry.json).join(',\n')}}\n`;
}

function powerOfTwo(atLeast: number): number {
  let count = 1;
  while (count < atLeast) count *= 2;
  return count;
}

function divide(entries: readonly Entry[], count: number): Entry[][] {
  const shards = Array.from({ length: count }, (): Entry[] => []);
  for (const entry of entries) shards[shardOf(entry.key, count)]?.push(entry);
  return shards;
}

function bytesOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.bytes, 0);
}

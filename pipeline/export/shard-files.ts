/** A family's values → the texts of its shards. */
import { type ShardCounts, shardOf } from '../queries/shards.ts';

/** A shard is at most about this large, unless a single value is larger. */
const MAX_SHARD_BYTES = 100_000;
/** Where sharding starts from: about half, since hashing never spreads evenly. */
const TARGET_SHARD_BYTES = 50_000;
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
 * Divides entries among the smallest power of two of shards that keeps each within the limit.
 * The texts are JSON objects with their keys in one order, so that the same entries give the same bytes.
 */
export function planShards(entries: Iterable<readonly [string, unknown]>): ShardPlan {
  const serialized = Array.from(entries, ([key, value]): Entry => {
    const json = `${JSON.stringify(key)}:${JSON.stringify(value)}`;
    return { key, json, bytes: Buffer.byteLength(json) + 1 };
  });
  serialized.sort((a, b) => (a.key < b.key ? -1 : 1));
  const total = serialized.reduce((sum, entry) => sum + entry.bytes, 0);
  let count = powerOfTwo(total / TARGET_SHARD_BYTES);
  let shards = divide(serialized, count);
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

/** Whether dividing further can help: a shard of one value is as small as it gets. */
function isTooLarge(shard: readonly Entry[]): boolean {
  return shard.length > 1 && shard.reduce((sum, entry) => sum + entry.bytes, 0) > MAX_SHARD_BYTES;
}

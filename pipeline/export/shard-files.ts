/** A table's values → the texts of its shards. */

import { NumberList } from '../common/growable.ts';
import { MAX_SHARDS, shardOf } from '../store/shards.ts';

/** A shard is at most about this large, unless a single value is larger. */
const MAX_SHARD_BYTES = 100_000;
/**
 * So many shards in a thousand may be larger: large values that share one by chance would have all the others halved
 * again and again, until there are ten times as many files.
 */
const LARGER_IN_A_THOUSAND = 2;
/** Values are kept in pieces of memory of this size, outside the heap. */
const PIECE_BYTES = 1 << 24;

/** Pieces that no table needs any more, for the next one: each 64 MB of new memory sets off a garbage collection. */
const sparePieces: Buffer[] = [];

/**
 * Divides entries among the smallest power of two of shards that keeps them within the limit, but for a few in a
 * thousand, or within twice the largest value where that is more. Answers the shards' UTF-8 texts in order, made one by
 * one as they are taken, all in the same memory: a text stands until the next one is taken.
 * The texts are JSON objects with their keys in one order, so that the same entries give the same bytes.
 */
export function makeShards(
  entries: Iterable<readonly [string, unknown]>,
  maxBytes = MAX_SHARD_BYTES,
): Iterable<Buffer<ArrayBuffer>> {
  const store = new EntryStore();
  for (const [key, value] of entries) store.add(key, JSON.stringify(value));
  // Half the limit to begin with, since hashing never spreads evenly.
  let count = powerOfTwo(store.bytes / (maxBytes / 2));
  // A value as large as a shard is not worth halving all the others until it stands alone.
  const limit = Math.max(maxBytes, 2 * store.largest);
  const isTooLarge = (size: ShardSize): boolean => size.entries > 1 && size.bytes > limit;
  const isTooFew = (): boolean =>
    store.sizesOf(count).filter(isTooLarge).length > (LARGER_IN_A_THOUSAND * count) / 1000;
  while (count < MAX_SHARDS && isTooFew()) count *= 2;
  return store.shards(count);
}

interface ShardSize {
  entries: number;
  bytes: number;
}

const COLON = 58;

/** A table's values as UTF-8, until it is known how many shards they make. */
class EntryStore {
  readonly #keys: string[] = [];
  readonly #hashes = new NumberList((length) => new Uint32Array(length));
  readonly #pieces: Buffer[] = [];
  /** Of each entry: its piece, and where in it. */
  readonly #pieceOf = new NumberList((length) => new Uint32Array(length));
  readonly #starts = new NumberList((length) => new Uint32Array(length));
  readonly #ends = new NumberList((length) => new Uint32Array(length));
  #used = 0;
  /** Of all entries, each with the separator after it. */
  bytes = 0;
  /** Of the largest entry, likewise. */
  largest = 0;

  add(key: string, json: string): void {
    const jsonKey = JSON.stringify(key);
    // No UTF-16 unit takes more than three bytes.
    const room = 3 * (jsonKey.length + 1 + json.length);
    let piece = this.#pieces.at(-1);
    if (piece === undefined || this.#used + room > piece.length) {
      piece =
        room <= PIECE_BYTES
          ? (sparePieces.pop() ?? Buffer.allocUnsafeSlow(PIECE_BYTES))
          : Buffer.allocUnsafeSlow(room);
      this.#pieces.push(piece);
      this.#used = 0;
    }
    let written = piece.write(jsonKey, this.#used);
    piece[this.#used + written++] = COLON;
    written += piece.write(json, this.#used + written);
    this.#keys.push(key);
    this.#hashes.push(shardOf(key, MAX_SHARDS));
    this.#pieceOf.push(this.#pieces.length - 1);
    this.#starts.push(this.#used);
    this.#ends.push(this.#used + written);
    this.#used += written;
    this.bytes += written + 1;
    this.largest = Math.max(this.largest, written + 1);
  }

  sizesOf(count: number): ShardSize[] {
    const sizes = Array.from({ length: count }, (): ShardSize => ({ entries: 0, bytes: 0 }));
    const [hashes, starts, ends] = [this.#hashes.values(), this.#starts.values(), this.#ends.values()];
    for (let entry = 0; entry < hashes.length; entry++) {
      const size = sizes[(hashes[entry] ?? 0) & (count - 1)];
      if (size === undefined) continue;
      size.entries++;
      size.bytes += (ends[entry] ?? 0) - (starts[entry] ?? 0) + 1;
    }
    return sizes;
  }

  /** The texts of the shards. Once they are taken, the store is empty. */
  *shards(count: number): Generator<Buffer<ArrayBuffer>> {
    const [pieces, starts, ends] = [this.#pieceOf.values(), this.#starts.values(), this.#ends.values()];
    // One memory for all, for the same reason.
    let memory = Buffer.alloc(0);
    try {
      for (const entries of this.#divide(count)) {
        let size = '{}\n'.length + Math.max(0, entries.length - 1) * ',\n'.length;
        for (const entry of entries) size += (ends[entry] ?? 0) - (starts[entry] ?? 0);
        if (size > memory.length) memory = Buffer.allocUnsafeSlow(2 * size);
        const text = memory.subarray(0, size);
        let at = text.write('{');
        for (const entry of entries) {
          if (at > 1) at += text.write(',\n', at);
          at += this.#pieces[pieces[entry] ?? 0]?.copy(text, at, starts[entry], ends[entry]) ?? 0;
        }
        text.write('}\n', at);
        yield text;
      }
    } finally {
      for (const piece of this.#pieces.splice(0)) if (piece.length === PIECE_BYTES) sparePieces.push(piece);
    }
  }

  /** The entries of each shard, by key. */
  *#divide(count: number): Generator<Uint32Array> {
    const shardOfEntry = this.#hashes.values().map((hash) => hash & (count - 1));
    const starts = new Uint32Array(count + 1);
    for (const shard of shardOfEntry) starts[shard + 1] = (starts[shard + 1] ?? 0) + 1;
    for (let shard = 0; shard < count; shard++)
      starts[shard + 1] = (starts[shard + 1] ?? 0) + (starts[shard] ?? 0);
    const order = new Uint32Array(shardOfEntry.length);
    const filled = starts.slice();
    for (const [entry, shard] of shardOfEntry.entries()) {
      order[filled[shard] ?? 0] = entry;
      filled[shard] = (filled[shard] ?? 0) + 1;
    }
    const keys = this.#keys;
    for (let shard = 0; shard < count; shard++) {
      yield order
        .subarray(starts[shard], starts[shard + 1])
        .sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
    }
  }
}

function powerOfTwo(atLeast: number): number {
  let count = 1;
  while (count < atLeast) count *= 2;
  return count;
}

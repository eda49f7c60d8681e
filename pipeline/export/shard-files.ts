/** A table's values → the texts of its shards. */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { NumberList } from '../common/growable.ts';
import { MAX_SHARDS, shardOf } from '../store/shards.ts';

/** A shard is at most about this large, unless a single value is larger. */
const MAX_SHARD_BYTES = 100_000;
/**
 * So many shards in a thousand may be larger: large values that share one by chance would have all the others halved
 * again and again, until there are ten times as many files.
 */
const LARGER_IN_A_THOUSAND = 2;
/** So many bytes of values are held; those before them wait on the disk until it is known how many shards they make. */
const HELD_BYTES = 1 << 24;
/** Memory that no table needs any more, for the next one: each 64 MB of new memory sets off a garbage collection. */
let spare: Buffer | undefined;

/**
 * Divides entries among the smallest power of two of shards that keeps them within the limit, but for a few in a
 * thousand, or within twice the largest value where that is more. Answers the shards' UTF-8 texts in order, made one by
 * one as they are taken, all in the same memory: a text stands until the next one is taken.
 * The texts are JSON objects with their keys in one order, so that the same entries give the same bytes.
 * @param folder where values may wait; nothing is left there once the last text is taken
 */
export function makeShards(
  entries: Iterable<readonly [string, unknown]>,
  folder: string,
  maxBytes = MAX_SHARD_BYTES,
): Iterable<Buffer<ArrayBuffer>> {
  const store = new EntryStore(folder);
  try {
    for (const [key, value] of entries) store.add(key, JSON.stringify(value));
  } catch (error) {
    store.end();
    throw error;
  }
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
  /** Where each entry begins among all, and how long it is. */
  readonly #starts = new NumberList((length) => new Float64Array(length));
  readonly #lengths = new NumberList((length) => new Uint32Array(length));
  readonly #folder: string;
  #file: { readonly path: string; readonly descriptor: number } | null = null;
  /** The entries after those in the file. */
  #held: Buffer;
  #used = 0;
  #inFile = 0;
  /** Of all entries, each with the separator after it. */
  bytes = 0;
  /** Of the largest entry, likewise. */
  largest = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#held = spare ?? Buffer.allocUnsafeSlow(HELD_BYTES);
    spare = undefined;
  }

  add(key: string, json: string): void {
    const jsonKey = JSON.stringify(key);
    // No UTF-16 unit takes more than three bytes.
    const room = 3 * (jsonKey.length + 1 + json.length);
    if (this.#used + room > this.#held.length) this.#putAside(room);
    const start = this.#used;
    this.#used += this.#held.write(jsonKey, start);
    this.#held[this.#used++] = COLON;
    this.#used += this.#held.write(json, this.#used);
    const length = this.#used - start;
    this.#keys.push(key);
    this.#hashes.push(shardOf(key, MAX_SHARDS));
    this.#starts.push(this.#inFile + start);
    this.#lengths.push(length);
    this.bytes += length + 1;
    this.largest = Math.max(this.largest, length + 1);
  }

  /** Makes room for so many bytes. */
  #putAside(room: number): void {
    if (this.#file === null) {
      const path = join(this.#folder, `.entries-${randomUUID()}`);
      this.#file = { path, descriptor: openSync(path, 'wx+') };
    }
    for (let at = 0; at < this.#used; )
      at += writeSync(this.#file.descriptor, this.#held, at, this.#used - at);
    this.#inFile += this.#used;
    this.#used = 0;
    if (room > this.#held.length) this.#held = Buffer.allocUnsafeSlow(room);
  }

  sizesOf(count: number): ShardSize[] {
    const sizes = Array.from({ length: count }, (): ShardSize => ({ entries: 0, bytes: 0 }));
    const [hashes, lengths] = [this.#hashes.values(), this.#lengths.values()];
    for (let entry = 0; entry < hashes.length; entry++) {
      const size = sizes[(hashes[entry] ?? 0) & (count - 1)];
      if (size === undefined) continue;
      size.entries++;
      size.bytes += (lengths[entry] ?? 0) + 1;
    }
    return sizes;
  }

  /** The texts of the shards. Once they are taken, the store is empty. */
  *shards(count: number): Generator<Buffer<ArrayBuffer>> {
    const lengths = this.#lengths.values();
    let memory = Buffer.alloc(0);
    try {
      for (const entries of this.#divide(count)) {
        let size = '{}\n'.length + Math.max(0, entries.length - 1) * ',\n'.length;
        for (const entry of entries) size += lengths[entry] ?? 0;
        if (size > memory.length) memory = Buffer.allocUnsafeSlow(2 * size);
        const text = memory.subarray(0, size);
        let at = text.write('{');
        for (const entry of entries) {
          if (at > 1) at += text.write(',\n', at);
          at += this.#read(entry, text.subarray(at, at + (lengths[entry] ?? 0)));
        }
        text.write('}\n', at);
        yield text;
      }
    } finally {
      this.end();
    }
  }

  /** Fills a text with an entry. Answers how long it is. */
  #read(entry: number, text: Buffer): number {
    const start = this.#starts.values()[entry] ?? 0;
    if (this.#file === null || start >= this.#inFile)
      return this.#held.copy(text, 0, start - this.#inFile, start - this.#inFile + text.length);
    let read = 0;
    for (let got = -1; read < text.length && got !== 0; read += got)
      got = readSync(this.#file.descriptor, text, read, text.length - read, start + read);
    if (read < text.length) throw new Error(`${this.#file.path} was cut short`);
    return read;
  }

  /** Gives back what is held. */
  end(): void {
    spare = this.#held;
    if (this.#file === null) return;
    closeSync(this.#file.descriptor);
    rmSync(this.#file.path, { force: true });
    this.#file = null;
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

/**
 * How a key finds its shard: by its hash, among a power of two of shards, so that a catalogue that grows a little
 * keeps its layout. The names of the files are part of the public data's layout.
 */
import type { TableName } from './tables.ts';

/** Version of the shards' layout, part of their path's contract: readers refuse another one. */
export const LAYOUT_VERSION = 4;

/** Where the data is for the public; netlify.toml leads from there to the files of the layout that stands. */
export const PUBLIC_DATA = `/v${LAYOUT_VERSION}/data`;

/** How many shards each table has; the one table that data may lack has no entry then. */
export type ShardCounts = Readonly<
  Record<Exclude<TableName, 'platforms'>, number> & { platforms?: number | undefined }
>;

/** A shard that is missing or cannot be read. */
export class ShardError extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`shard ${file} cannot be read`, { cause });
    this.name = 'ShardError';
    this.file = file;
  }
}

/** FNV-1a, 32 bits, over UTF-16 units. Source: Fowler, Noll, Vo; draft-eastlake-fnv. */
function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash ^= key.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  // The low bits pick the shard: fold the high ones in, since FNV's low bits alone spread short keys badly.
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/**
 * Which of `count` shards (a power of two) holds a key.
 * @example shardOf('862', 512) // => 35
 */
export function shardOf(key: string, count: number): number {
  return hashKey(key) & (count - 1);
}

/** Tables whose keys are the numbers of their shards, one entry each: it is known beforehand what is read together. */
const NUMBERED: ReadonlySet<TableName> = new Set<TableName>([
  'columns',
  'takings',
  'popularity',
  'calendar',
  'companies',
  'ids',
  'imdbIds',
  'platforms',
  'rows',
  'ranking',
]);

/**
 * Which of a table's shards holds a key.
 * @example
 * shardIn('films', '862', 512) // => 35
 * shardIn('rows', '12', 702) // => 12
 */
export function shardIn(table: TableName, key: string, count: number): number {
  return NUMBERED.has(table) ? Number(key) : shardOf(key, count);
}

/** More than this no table is divided into. */
export const MAX_SHARDS = 1 << 16;

/** Hosts and file systems grow slow, or refuse, with more files than some ten thousands in one folder. */
const SHARDS_PER_FOLDER = 10_000;

/**
 * A shard's path under its snapshot's folder; those past the first ten thousand are in folders of as many.
 * @example shardFile('films', 7) // => 'films/7.json'
 * shardFile('films', 12_345) // => 'films/1/12345.json'
 */
export function shardFile(table: TableName, shard: number): string {
  const folder = Math.floor(shard / SHARDS_PER_FOLDER);
  return folder === 0 ? `${table}/${shard}.json` : `${table}/${folder}/${shard}.json`;
}

/** One shard as it is stored: the table's values by key. */
export type Shard<Value> = Readonly<Record<string, Value>>;

/**
 * A shard as its text. Only the entries asked for are parsed: a shard holds a hundred, and an answer wants one. Each
 * entry has a line of its own, and JSON never breaks a line inside a value.
 */
export class ShardText {
  readonly #text: string;
  readonly #parsed = new Map<string, unknown>();
  #isWhole = false;

  /** @throws {SyntaxError} if the text is cut short */
  constructor(text: string) {
    if (!text.endsWith('}\n')) throw new SyntaxError('the shard is cut short');
    this.#text = text;
  }

  /**
   * A key's value as `JSON.parse` would give it, or undefined.
   * @throws {SyntaxError} if the entry is damaged, or, where the key is not there, anything in the shard is
   */
  value(key: string): unknown {
    if (!this.#parsed.has(key)) {
      const json = this.#entry(key);
      if (json === undefined) return undefined;
      this.#parsed.set(key, JSON.parse(json));
    }
    return this.#parsed.get(key);
  }

  #entry(key: string): string | undefined {
    const text = this.#text;
    const label = `${JSON.stringify(key)}:`;
    const line = text.startsWith(`{${label}`) ? 1 : text.indexOf(`\n${label}`) + 1;
    // After an entry comes a comma or, after the last, the brace.
    if (line > 0) return text.slice(line + label.length, text.indexOf('\n', line) - 1);
    // A key that is not there may be one that was damaged: the whole tells, once.
    if (!this.#isWhole) JSON.parse(text);
    this.#isWhole = true;
    return undefined;
  }
}

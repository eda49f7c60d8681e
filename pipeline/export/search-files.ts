/** What searches read, the functions' shards and the browser's columns. It needs names alone, so a thread makes it. */
import { Worker } from 'node:worker_threads';
import { encodeTuples } from '../search/columns.ts';
import { byFame } from '../search/rank.ts';
import { trieNodes } from '../search/trie.ts';
import { wordLists } from '../search/words.ts';
import type { SearchTuple } from '../store/tables.ts';
import { makeShards } from './shard-files.ts';

/** The names that can be found. */
export interface Names {
  readonly films: readonly SearchTuple[];
  readonly people: readonly SearchTuple[];
}

interface SearchFiles<Bytes> {
  /** Each table's shards in order. */
  readonly search: readonly Bytes[];
  readonly words: readonly Bytes[];
  /** What a browser loads: the most famous names, the films, the best-known people. The API knows the others. */
  readonly head: Bytes;
  readonly films: Bytes;
  readonly people: Bytes;
}

/** A search reads several nodes of the trie, so its shards are smaller: a visitor's first result is soon there. */
const SEARCH_BYTES = 24_000;
/** How many names a search box answers from before it has the rest: with its script, they weigh under 20 kB. */
const HEAD_SIZE = 280;
/** What a browser loads weighs half a megabyte, compressed, however large the catalogue is. */
const FILMS_LISTED = 60_000;
const PEOPLE_LISTED = 10_000;
/** With fewer names than this, starting a thread costs more than it saves. */
const WORTH_A_THREAD = 50_000;

/**
 * Makes the files that searches read. Rejects with what the thread throws.
 * @param folder where what does not fit in memory may wait
 */
export async function searchFiles(names: Names, folder: string): Promise<SearchFiles<Buffer>> {
  if (names.films.length + names.people.length < WORTH_A_THREAD) return searchFilesHere(names, folder);
  const worker = new Worker(new URL('search-worker.ts', import.meta.url), { workerData: { names, folder } });
  const { search, words, head, films, people } = await new Promise<SearchFiles<Uint8Array<ArrayBuffer>>>(
    (resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    },
  );
  return {
    search: search.map(asBuffer),
    words: words.map(asBuffer),
    head: asBuffer(head),
    films: asBuffer(films),
    people: asBuffer(people),
  };
}

/** As {@link searchFiles}, in this thread. Each file has memory of its own, which can be handed over. */
export function searchFilesHere({ films, people }: Names, folder: string): SearchFiles<Buffer<ArrayBuffer>> {
  const names = [...films, ...people];
  return {
    search: Array.from(makeShards(trieNodes(names), folder, SEARCH_BYTES), copyOf),
    words: Array.from(makeShards(wordLists(names), folder), copyOf),
    head: columnsOf(names.sort(byFame).slice(0, HEAD_SIZE)),
    films: columnsOf(films.slice(0, FILMS_LISTED)),
    people: columnsOf(people.slice(0, PEOPLE_LISTED)),
  };
}

function columnsOf(names: readonly SearchTuple[]): Buffer<ArrayBuffer> {
  return copyOf(Buffer.from(`${JSON.stringify(encodeTuples(names))}\n`));
}

/** In memory that nothing else is in. */
function copyOf(text: Buffer): Buffer<ArrayBuffer> {
  const copy = Buffer.allocUnsafeSlow(text.length);
  text.copy(copy);
  return copy;
}

function asBuffer({ buffer }: Uint8Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer);
}

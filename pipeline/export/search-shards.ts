/** The families that searches read. They need the names alone, so a thread of their own makes them. */
import { Worker } from 'node:worker_threads';
import type { FamilyName, SearchTuple } from '../queries/families.ts';
import { trieNodes } from '../queries/search/trie.ts';
import { wordLists } from '../queries/search/words.ts';
import { makeShards } from './shard-files.ts';

/** Each family's shards in order. */
type SearchShards<Bytes> = Readonly<Record<Extract<FamilyName, 'search' | 'words'>, readonly Bytes[]>>;

/** A search reads several nodes of the trie, so its shards are smaller: a visitor's first result is soon there. */
const SEARCH_BYTES = 24_000;
/** With fewer names than this, starting a thread costs more than it saves. */
const WORTH_A_THREAD = 50_000;

/** Makes the shards of the names that can be found. Rejects with what the thread throws. */
export async function searchShards(tuples: readonly SearchTuple[]): Promise<SearchShards<Buffer>> {
  if (tuples.length < WORTH_A_THREAD) return searchShardsHere(tuples);
  const worker = new Worker(new URL('search-worker.ts', import.meta.url), { workerData: tuples });
  const { search, words } = await new Promise<SearchShards<Uint8Array<ArrayBuffer>>>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { search: search.map(asBuffer), words: words.map(asBuffer) };
}

/** As {@link searchShards}, in this thread. Each shard has memory of its own, which can be handed over. */
export function searchShardsHere(tuples: readonly SearchTuple[]): SearchShards<Buffer<ArrayBuffer>> {
  return {
    search: Array.from(makeShards(trieNodes(tuples), SEARCH_BYTES), copyOf),
    words: Array.from(makeShards(wordLists(tuples)), copyOf),
  };
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

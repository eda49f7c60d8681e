/** The thread of `searchShards`: names in, shards out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchTuple } from '../queries/families.ts';
import { trieNodes } from '../queries/search/trie.ts';
import { wordLists } from '../queries/search/words.ts';
import type { SentShards } from './search-shards.ts';
import { makeShards } from './shard-files.ts';

/** A search reads several nodes of the trie, so its shards are smaller: a visitor's first result is soon there. */
const SEARCH_BYTES = 24_000;

const tuples = workerData as readonly SearchTuple[];
const shards: SentShards = {
  search: [...makeShards(trieNodes(tuples), SEARCH_BYTES)],
  words: [...makeShards(wordLists(tuples))],
};
// Handed over, not copied.
parentPort?.postMessage(
  shards,
  [...shards.search, ...shards.words].map(({ buffer }) => buffer),
);

/** The thread of `searchShards`: names in, shards out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchTuple } from '../queries/families.ts';
import { searchShardsHere } from './search-shards.ts';

const shards = searchShardsHere(workerData as readonly SearchTuple[]);
// Handed over, not copied.
parentPort?.postMessage(
  shards,
  [...shards.search, ...shards.words].map(({ buffer }) => buffer),
);

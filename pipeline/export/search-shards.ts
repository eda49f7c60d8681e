/** The families that searches read. They need the names alone, so a thread of their own makes them. */
import { Worker } from 'node:worker_threads';
import type { FamilyName, SearchTuple } from '../queries/families.ts';

type SearchFamily = Extract<FamilyName, 'search' | 'words'>;

/** What the thread sends: each family's shards in order. */
export type SentShards = Readonly<Record<SearchFamily, readonly Uint8Array<ArrayBuffer>[]>>;

/** Makes the shards of the names that can be found. Rejects with what the thread throws. */
export async function searchShards(
  tuples: readonly SearchTuple[],
): Promise<Readonly<Record<SearchFamily, readonly Buffer[]>>> {
  const worker = new Worker(new URL('search-worker.ts', import.meta.url), { workerData: tuples });
  const { search, words } = await new Promise<SentShards>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { search: search.map(asBuffer), words: words.map(asBuffer) };
}

function asBuffer({ buffer }: Uint8Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer);
}

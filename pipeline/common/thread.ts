/** Work that threads do to the end, answering nothing: they leave their results in shared memory or on disk. */
import { Worker } from 'node:worker_threads';

/**
 * Runs a script in as many threads as there are items, each with its item. Rejects with what the first one throws, once
 * the others, which may wait for it, are stopped.
 */
export async function runThreads(script: URL | string, items: readonly unknown[]): Promise<void> {
  const workers = items.map(
    (workerData) => new Worker(script, { workerData, resourceLimits: { maxYoungGenerationSizeMb: 8 } }),
  );
  try {
    await Promise.all(workers.map(ended));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

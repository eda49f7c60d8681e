/** Work that a thread does to the end, answering nothing: it leaves its results in shared memory or on disk. */
import { Worker } from 'node:worker_threads';

/** Runs a script in a thread of its own. Rejects with what it throws. */
export function runThread(script: URL | string, workerData: unknown): Promise<void> {
  const worker = new Worker(script, { workerData });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

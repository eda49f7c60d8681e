import { expect, test } from 'vitest';
import { runThreads } from '../../../pipeline/common/thread.ts';

/** A script in its address. */
const script = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

test('each thread has its item, and all are waited for', async () => {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const add = script(`
    import { workerData } from 'node:worker_threads';
    Atomics.add(workerData.done, 0, workerData.value);
  `);
  await runThreads(
    add,
    [1, 10, 100].map((value) => ({ done, value })),
  );
  expect(done[0]).toBe(111);
});

test('what one throws is thrown, and the others that wait for it are stopped', async () => {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const failOrWait = script(`
    import { workerData } from 'node:worker_threads';
    const { state, fails } = workerData;
    if (fails) throw new RangeError('no room');
    Atomics.wait(state, 0, 0);
  `);
  const threads = runThreads(
    failOrWait,
    [false, true].map((fails) => ({ state, fails })),
  );
  await expect(threads).rejects.toThrow(new RangeError('no room'));
  // Nobody waits any more.
  expect(Atomics.notify(state, 0)).toBe(0);
});

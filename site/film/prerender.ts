/**
 * Films' pages into the built site: the frame that Astro drew, filled for each film as the function fills it on demand.
 * As pages of Astro's own, tens of thousands of them would take most of the build, on one processor.
 */
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runThreads } from '../../pipeline/common/thread.ts';
import { NODE_PACKING } from '../build/bundle.ts';

/** What one thread draws. */
export interface DrawTask {
  /** The project's folder, with the data in `public/data/`, the site in `dist/`, and the frame where it is kept. */
  readonly root: string;
  readonly ids: readonly number[];
}

/** With fewer films than this, another thread costs more than it saves. */
const WORTH_A_THREAD = 2000;
const MAX_THREADS = 4;

/**
 * Writes `dist/pelicula/<id>/index.html`.
 * @param root the project's folder
 * @param ids the films, shard by shard, so that each thread reads each shard once
 * @throws what a thread throws: EntryMissingError, ShardError, FrameError, the system's errors
 */
export async function drawFilms(root: string, ids: readonly number[]): Promise<void> {
  // Packed: Node does not run the components' JSX.
  const script = join(root, '.netlify', 'draw.mjs');
  await build({
    ...NODE_PACKING,
    entryPoints: [fileURLToPath(new URL('prerender-worker.ts', import.meta.url))],
    outfile: script,
  });
  const threads = Math.min(MAX_THREADS, availableParallelism(), Math.ceil(ids.length / WORTH_A_THREAD));
  const share = Math.ceil(ids.length / threads);
  try {
    await runThreads(
      script,
      Array.from({ length: threads }, (_, thread): DrawTask => {
        return { root, ids: ids.slice(thread * share, (thread + 1) * share) };
      }),
    );
  } finally {
    await rm(script);
  }
}

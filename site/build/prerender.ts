/**
 * Pages of films and of people into the built site: the template that Astro rendered, filled for each as the function
 * fills it on demand. As pages of Astro's own, tens of thousands of them would take most of the build, on one processor.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runThreads } from '../../pipeline/common/thread.ts';
import { type Section, type TEMPLATES, templateFile, templatePath } from '../layouts/template.ts';
import { NODE_PACKING } from './bundle.ts';

/** What one thread prerenders. */
export interface PrerenderTask {
  /** The project's folder, with the data in `public/data/`, the site in `dist/`, and the template where it is kept. */
  readonly root: string;
  readonly section: Section;
  readonly ids: readonly number[];
}

/** With fewer pages than this, another thread costs more than it saves. */
const WORTH_A_THREAD = 2000;
const MAX_THREADS = 4;

/** Moves a template out of the built site, where nobody is to see it. @param root the project's folder */
export async function moveTemplate(root: string, name: (typeof TEMPLATES)[number]): Promise<void> {
  const rendered = join(root, 'dist', templatePath(name));
  const kept = join(root, templateFile(name));
  await mkdir(dirname(kept), { recursive: true });
  await rename(join(rendered, 'index.html'), kept);
  await rm(rendered, { recursive: true });
}

/**
 * Writes `dist/<section>/<id>/index.html`.
 * @param root the project's folder
 * @param ids the films or people, shard by shard, so that each thread reads each shard once
 * @throws what a thread throws: ShardError, the system's errors, an Error for an id or a placeholder that is not there
 */
export async function prerender(root: string, section: Section, ids: readonly number[]): Promise<void> {
  // Packed: Node does not run the components' JSX.
  const script = join(root, '.netlify', 'prerender.mjs');
  await build({
    ...NODE_PACKING,
    entryPoints: [fileURLToPath(new URL('prerender-worker.ts', import.meta.url))],
    outfile: script,
  });
  const threads = Math.min(MAX_THREADS, availableParallelism(), Math.ceil(ids.length / WORTH_A_THREAD));
  const share = Math.ceil(ids.length / threads);
  const tasks = Array.from({ length: threads }, (_, thread): PrerenderTask => {
    return { root, section, ids: ids.slice(thread * share, (thread + 1) * share) };
  });
  try {
    await runThreads(script, tasks);
  } finally {
    await rm(script);
  }
}

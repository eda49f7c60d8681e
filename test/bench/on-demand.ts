/**
 * A catalogue past the host's limit of files in a folder: made raw files of twice the size, built and served. The
 * films that have no file of their own are asked for at the same kind of address as the others.
 */
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createProject, runScript, serveProject } from '../site/project.ts';
import { round } from './child.ts';
import { makeRawFiles, ORIGINAL_ROWS } from './growth.ts';
import type { Row } from './texts.ts';
import { BUILD_ENV } from './workspace.ts';

export interface OnDemandOptions {
  /** Rows of films to be made. */
  readonly rows: number;
  /** PRERENDERED_FILMS of the build; the product's own limit if undefined. */
  readonly prerendered?: number;
}

const ASKED = 400;
const TWICE = { rows: 2 * ORIGINAL_ROWS };

/** One row: the films, those with a file, and what those without one took. @throws if any is not answered rightly */
export async function measureOnDemand(
  dataDir: string | undefined,
  { rows, prerendered }: OnDemandOptions = TWICE,
): Promise<Row[]> {
  const root = await createProject();
  try {
    const raw = join(root, 'data');
    await makeRawFiles(raw, dataDir, rows);
    const limit = prerendered === undefined ? {} : { PRERENDERED_FILMS: String(prerendered) };
    const { code, output } = await runScript(root, 'build', { ...BUILD_ENV, ...limit });
    if (code !== 0) throw new Error(output);
    const { manifest, entries } = openData(join(root, 'public', 'data'));
    const files = new Set(globSync('*/', { cwd: join(root, 'dist', 'pelicula') }));
    const others = Array.from(entries('films'), ([id]) => id).filter((id) => !files.has(id));
    const step = Math.max(1, Math.floor(others.length / ASKED));
    const times = await timesOf(
      root,
      others.filter((_, index) => index % step === 0),
    );
    times.sort((a, b) => a - b);
    const at = (share: number): number => round(times[Math.floor((times.length - 1) * share)] ?? 0, 1);
    return [
      {
        films: manifest.films,
        widestFolder: files.size,
        onDemand: others.length,
        asked: times.length,
        p50: at(0.5),
        p95: at(0.95),
      },
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Milliseconds that each film's page took. */
async function timesOf(root: string, ids: readonly string[]): Promise<number[]> {
  const site = await serveProject(root);
  const times: number[] = [];
  try {
    for (const id of ids) {
      const started = performance.now();
      const response = await fetch(`${site.url}/pelicula/${id}/`);
      const html = await response.text();
      times.push(performance.now() - started);
      const isKept = response.headers.get('netlify-cdn-cache-control')?.includes('durable') === true;
      if (response.status !== 200 || !isKept || !html.includes(`/pelicula/${id}/`))
        throw new Error(`/pelicula/${id}/ was answered with ${response.status}, kept by the CDN: ${isKept}`);
    }
  } finally {
    await site.close();
  }
  return times;
}

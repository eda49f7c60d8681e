/** The site's build, in a copy of the project. */
import { globSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { round } from './child.ts';
import type { Row } from './texts.ts';
import type { BuiltSite } from './workspace.ts';

export async function measureSite({ root, build }: BuiltSite): Promise<Row> {
  const { files, bytes, widest } = await weigh(join(root, 'dist'));
  return {
    seconds: round(build.seconds),
    peakMb: build.peakMb,
    files,
    outputMb: Math.round(bytes / 1e6),
    widestFolder: widest,
    ...weighFilms(join(root, 'dist')),
  };
}

/** Bytes of films' pages as they travel, gzipped. */
function weighFilms(dist: string): Row {
  const sizes = globSync(join(dist, 'pelicula', '*', 'index.html'))
    .map((page) => gzipSync(readFileSync(page)).length)
    .sort((a, b) => a - b);
  return { filmGzipP95: sizes[Math.floor(sizes.length * 0.95)] ?? 0, filmGzipMax: sizes.at(-1) ?? 0 };
}

/** What a folder holds, with all that is under it. */
export async function weigh(folder: string): Promise<{ files: number; bytes: number; widest: number }> {
  const entries = await readdir(folder, { withFileTypes: true });
  const total = { files: 0, bytes: 0, widest: entries.length };
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const inner = await weigh(path);
      total.files += inner.files;
      total.bytes += inner.bytes;
      total.widest = Math.max(total.widest, inner.widest);
    } else {
      total.files++;
      total.bytes += (await stat(path)).size;
    }
  }
  return total;
}

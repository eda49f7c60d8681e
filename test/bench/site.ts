/** The site's build, in a copy of the project. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createProject, runScript } from '../site/project.ts';
import { round, run } from './child.ts';
import type { Row } from './texts.ts';

export async function measureSite(dataDir: string | undefined): Promise<Row> {
  const root = await createProject();
  try {
    const env = dataDir === undefined ? {} : { MOVIES_DATA_DIR: resolve(dataDir) };
    const pipeline = await runScript(root, 'pipeline', env);
    if (pipeline.code !== 0) throw new Error(pipeline.output);
    const { seconds, peakMb, code, output } = await run(process.execPath, ['site/build.ts'], {
      cwd: root,
      env,
    });
    if (code !== 0) throw new Error(output);
    const { files, bytes, widest } = await weigh(join(root, 'dist'));
    return {
      seconds: round(seconds),
      peakMb,
      files,
      outputMb: Math.round(bytes / 1e6),
      widestFolder: widest,
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function weigh(folder: string): Promise<{ files: number; bytes: number; widest: number }> {
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

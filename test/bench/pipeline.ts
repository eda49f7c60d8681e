/** The whole pipeline, in a process of its own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { round, run } from './child.ts';
import type { Row } from './texts.ts';

const MAIN = fileURLToPath(new URL('../../pipeline/main.ts', import.meta.url));

/** Runs it into a temporary folder. Answers the measure and the folder of the public data. */
export async function measurePipeline(dataDir: string | undefined): Promise<{ measure: Row; out: string }> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-bench-'));
  const env = dataDir === undefined ? {} : { MOVIES_DATA_DIR: resolve(dataDir) };
  const { seconds, peakMb, code, output } = await run(process.execPath, [MAIN], { cwd: root, env });
  if (code !== 0) throw new Error(output);
  return { measure: { seconds: round(seconds), peakMb }, out: join(root, 'public', 'data') };
}

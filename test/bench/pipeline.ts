/** The whole pipeline, in a process of its own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Run, round, run } from './child.ts';

export interface Data {
  readonly measure: Measure;
  /** The folder of the public data. */
  readonly out: string;
}

export type Measure = Pick<Run, 'seconds' | 'cpuSeconds' | 'peakMb'>;

const MAIN = fileURLToPath(new URL('../../pipeline/main.ts', import.meta.url));

/** Runs it into a temporary folder. Answers the measure and the folder of the public data. */
export async function measurePipeline(dataDir: string | undefined): Promise<Data> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-bench-'));
  const env = dataDir === undefined ? {} : { MOVIES_DATA_DIR: resolve(dataDir) };
  const { seconds, peakMb, cpuSeconds, code, errors } = await run(process.execPath, [MAIN], {
    cwd: root,
    env,
  });
  if (code !== 0) throw new Error(errors);
  return { measure: { seconds: round(seconds), cpuSeconds, peakMb }, out: join(root, 'public', 'data') };
}

/** The whole pipeline, in a process of its own. */
import { readFileSync } from 'node:fs';
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

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The arguments that `npm run pipeline` gives to Node: its flags are part of what is measured. */
function pipelineArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { pipeline: string };
  };
  const [, ...args] = scripts.pipeline.split(' ');
  return args.map((argument) => (argument.startsWith('-') ? argument : join(ROOT, argument)));
}

/** Runs it into a temporary folder. Answers the measure and the folder of the public data. */
export async function measurePipeline(dataDir: string | undefined): Promise<Data> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-bench-'));
  const env = dataDir === undefined ? {} : { MOVIES_DATA_DIR: resolve(dataDir) };
  const { seconds, peakMb, cpuSeconds, code, errors } = await run(process.execPath, pipelineArguments(), {
    cwd: root,
    env,
  });
  if (code !== 0) throw new Error(errors);
  return { measure: { seconds: round(seconds), cpuSeconds, peakMb }, out: join(root, 'public', 'data') };
}

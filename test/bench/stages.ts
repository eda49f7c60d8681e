/** Where the pipeline's time goes, stage by stage, beside the floor: `JSON.parse` of the same content. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Run, round, run } from './child.ts';
import { readFloor } from './reading.ts';
import type { Row } from './texts.ts';

/** As `npm run pipeline` runs. */
const FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
const WORKER = fileURLToPath(new URL('stages-worker.ts', import.meta.url));

/** One row a stage: seconds, the share of the whole, and how many times the floor's time. */
export async function measureStages(dataDir: string | undefined): Promise<Row[]> {
  const floor = readFloor(dataDir).seconds;
  const out = await mkdtemp(join(tmpdir(), 'filmoteca-stages-'));
  try {
    const { read: rows = 0 } = (await runStage('rows', dataDir, out)).stages;
    const { read: literals = 0 } = (await runStage('literals', dataDir, out)).stages;
    const { stages } = await runStage('stages', dataDir, out);
    const { load = 0, recommend = 0, precompute = 0, write = 0 } = stages;
    const total = load + recommend + precompute + write;
    const row = (name: string, seconds: number): Row => ({
      stage: name,
      seconds: round(seconds),
      share: round(seconds / total, 3),
      timesFloor: round(seconds / floor, 1),
    });
    return [
      row('rows', rows),
      row('literals', literals - rows),
      row('clean', load - literals),
      row('recommend', recommend),
      row('precompute', precompute),
      row('write', write),
      row('total', total),
      { stage: 'JSON.parse', seconds: round(floor), share: null, timesFloor: 1 },
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** A stage's run: what it took as a whole, and the seconds of its parts by their names. */
export type StageRun = Run & { readonly stages: Readonly<Record<string, number>> };

/** Runs one way of the worker over a folder of raw files (the sample if undefined), writing to `<out>/data`. */
export async function runStage(
  way: 'rows' | 'literals' | 'stages' | 'together' | 'pandas',
  dataDir: string | undefined,
  out: string,
): Promise<StageRun> {
  const raw = dataDir === undefined ? '' : resolve(dataDir);
  const args = [...FLAGS, WORKER, way, raw, join(out, 'data')];
  const result = await run(process.execPath, args, { cwd: out });
  if (result.code !== 0) throw new Error(result.errors);
  return { ...result, stages: JSON.parse(result.output) as Record<string, number> };
}

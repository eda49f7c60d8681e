/** Where the pipeline's time goes, stage by stage, beside the floor: `JSON.parse` of the same content. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { round, run } from './child.ts';
import { readFloor } from './reading.ts';
import type { Row } from './texts.ts';

const WORKER = fileURLToPath(new URL('stages-worker.ts', import.meta.url));

/** One row a stage: seconds, the share of the whole, and how many times the floor's time. */
export async function measureStages(dataDir: string | undefined): Promise<Row[]> {
  const floor = readFloor(dataDir).seconds;
  const out = await mkdtemp(join(tmpdir(), 'filmoteca-stages-'));
  try {
    const { read: rows = 0 } = await stage('rows', dataDir, out);
    const { read: literals = 0 } = await stage('literals', dataDir, out);
    const { load = 0, recommend = 0, precompute = 0, write = 0 } = await stage('pipeline', dataDir, out);
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

async function stage(
  way: 'rows' | 'literals' | 'pipeline',
  dataDir: string | undefined,
  out: string,
): Promise<Record<string, number>> {
  const raw = dataDir === undefined ? '' : resolve(dataDir);
  const { code, output, errors } = await run(process.execPath, [WORKER, way, raw, join(out, 'data')], {
    cwd: out,
  });
  if (code !== 0) throw new Error(errors);
  return JSON.parse(output) as Record<string, number>;
}

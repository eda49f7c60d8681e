/** The step past one machine: what the same catalogue costs an engine that divides its work. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { round, run } from '../child.ts';
import type { Row } from '../texts.ts';
import type { EngineSteps } from './worker.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** One row a step, and one for the whole process. @throws if a count is not the pipeline's */
export async function measureEngine(dataDir: string | undefined): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'filmoteca-duckdb-'));
  try {
    const raw = dataDir === undefined ? '' : resolve(dataDir);
    const { seconds, peakMb, code, output, errors } = await run(process.execPath, [WORKER, raw, folder], {
      cwd: folder,
    });
    if (code !== 0) throw new Error(errors);
    const { cleaning, parquet, releases, candidates } = JSON.parse(output) as EngineSteps;
    if (!cleaning.agrees || !releases.agrees) throw new Error(`not the pipeline's counts: ${output}`);
    const row = (step: string, taken: number, bytes: number | null, memory: number | null = null): Row => ({
      step,
      seconds: round(taken),
      peakMb: memory,
      outputMb: bytes === null ? null : round(bytes / 1e6, 1),
    });
    return [
      row('cleaning', cleaning.seconds, null),
      row('parquet', parquet.seconds, parquet.bytes),
      row('releases', releases.seconds, null),
      row('candidates', candidates.seconds, candidates.bytes),
      row('total', seconds, null, peakMb),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

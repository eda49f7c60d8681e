/** The step past one machine: what the same catalogue costs an engine that divides its work. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { round, run } from '../child.ts';
import type { Row } from '../texts.ts';
import type { EngineSteps } from './worker.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/**
 * One row a step, and one for the whole process.
 * @param out the folder of the public data
 * @throws if the engine counts other films than the pipeline
 */
export async function measureEngine(dataDir: string | undefined, out: string): Promise<Row[]> {
  const { manifest } = openData(out);
  const folder = await mkdtemp(join(tmpdir(), 'filmoteca-duckdb-'));
  try {
    const raw = dataDir === undefined ? '' : resolve(dataDir);
    const args = [WORKER, raw, join(out, manifest.snapshot), folder];
    const { seconds, peakMb, code, output, errors } = await run(process.execPath, args, { cwd: folder });
    if (code !== 0) throw new Error(errors);
    const { cleaning, answers, candidates } = JSON.parse(output) as EngineSteps;
    if (cleaning.films !== manifest.films) throw new Error(`not the pipeline's count: ${output}`);
    const row = (step: string, taken: number, rows: number | null, memory: number | null = null): Row => ({
      step,
      seconds: round(taken),
      peakMb: memory,
      rows,
    });
    return [
      row('cleaning', cleaning.seconds, cleaning.films),
      row('answers', answers.seconds, answers.count),
      row('candidates', candidates.seconds, null),
      row('total', seconds, null, peakMb),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

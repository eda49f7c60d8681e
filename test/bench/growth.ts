/**
 * How time, memory and output grow with the catalogue: the pipeline on made raw files of several sizes, with the
 * statistics of the user's own. One size is on disk at a time.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureAnswerBytes } from './answer-bytes.ts';
import { round, run } from './child.ts';
import { weigh } from './site.ts';
import { runStage } from './stages.ts';
import type { Row } from './texts.ts';

const SYNTHETIC = fileURLToPath(new URL('synthetic/main.ts', import.meta.url));
/** Rows of the original movies_metadata.csv: a catalogue of once its size. */
export const ORIGINAL_ROWS = 45_466;

/** One row a size: times the original, the whole's figures, the seconds of its parts, and what an answer reads. */
export async function measureGrowth(dataDir: string | undefined, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(await measureSize(dataDir, size));
  return rows;
}

async function measureSize(dataDir: string | undefined, size: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'filmoteca-growth-'));
  const raw = join(folder, 'raw');
  try {
    await makeRawFiles(raw, dataDir, size * ORIGINAL_ROWS);
    const { stages, seconds, cpuSeconds, peakMb } = await runStage('together', raw, folder);
    const out = join(folder, 'data');
    const { files, bytes } = await weigh(out);
    return {
      size,
      films: size * ORIGINAL_ROWS,
      seconds: round(seconds),
      cpuSeconds,
      peakMb,
      files,
      outputMb: Math.round(bytes / 1e6),
      ...Object.fromEntries(Object.entries(stages).map(([part, taken]) => [part, round(taken)])),
      ...(await measureAnswerBytes(out)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes made raw files into a folder, with the statistics of the user's own (of the sample if undefined). In a process
 * of its own, so that what it learns of the real files is not counted with the pipeline.
 */
export async function makeRawFiles(
  folder: string,
  dataDir: string | undefined,
  films: number,
): Promise<void> {
  const env = dataDir === undefined ? {} : { MOVIES_DATA_DIR: resolve(dataDir) };
  const args = [SYNTHETIC, folder, String(films), 'given'];
  const { code, errors } = await run(process.execPath, args, { cwd: process.cwd(), env });
  if (code !== 0) throw new Error(errors);
}

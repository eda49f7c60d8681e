/** The raw files damaged at random and read, many more times than the tests do it. */
import { SAMPLE_FOLDER } from '../../pipeline/raw/sources.ts';
import { fuzz } from '../pipeline/raw/fuzz/fuzz.ts';
import { MUTATIONS } from '../pipeline/raw/fuzz/mutations.ts';
import { hasPython } from '../pipeline/raw/python.ts';
import { round } from './child.ts';
import type { Row } from './texts.ts';

const SEED = 20_261_124;
/** Times that the sample is damaged; and the user's own files, whose reading takes a hundred times longer. */
const COUNTS = { sample: 2000, folder: Object.keys(MUTATIONS).length };

/** One row for the sample and one for the user's files, if any. @throws if any damaged folder was read wrongly */
export async function measureFuzz(dataDir: string | undefined): Promise<Row[]> {
  const rows = [await damageAndRead('sample', SAMPLE_FOLDER)];
  if (dataDir !== undefined) rows.push(await damageAndRead('folder', dataDir));
  return rows;
}

async function damageAndRead(files: keyof typeof COUNTS, data: string): Promise<Row> {
  const count = COUNTS[files];
  const started = performance.now();
  const { faults, read, confirmed, refused } = await fuzz({
    data,
    seed: SEED,
    count,
    wholeRunEach: 20,
    hasPython,
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const refusals = Object.values(refused).reduce((sum, times) => sum + times, 0);
  const seconds = round((performance.now() - started) / 1000, 0);
  return { files, seed: SEED, damaged: count, read, confirmed, refused: refusals, faults: 0, seconds };
}

import { expect, it } from 'vitest';
import { SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { MUTATIONS } from './fuzz/mutations.ts';
import { hasPython } from './python.ts';

const SEED = Number(process.env.SEED ?? 20_261_124);

// Two thousand damages, and some of the real files: npm run bench -- --only fuzz-raw
it(`damaged files are refused with a sentence, or every row of them is accounted for (SEED=${SEED})`, {
  timeout: 300_000,
}, async () => {
  const count = 3 * Object.keys(MUTATIONS).length;
  const result = await fuzz({ data: SAMPLE_FOLDER, seed: SEED, count, wholeRunEach: 12, hasPython });
  expect(result.faults).toEqual([]);
  const refusals = Object.values(result.refused).reduce((sum, times) => sum + times, 0);
  expect(result.read + refusals).toBe(count);
  expect(result.read).toBeGreaterThan(count / 4);
});

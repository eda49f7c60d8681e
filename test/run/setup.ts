/** Before each test file: where its random values start from, and the real data out of reach of whom they do not concern. */
import { configureGlobal } from 'fast-check';
import { DEFAULT_SEED, seedOf } from './seed.ts';

const { MOVIES_DATA_DIR } = process.env;
if (MOVIES_DATA_DIR !== undefined) {
  process.env.REAL_DATA_DIR = MOVIES_DATA_DIR;
  delete process.env.MOVIES_DATA_DIR;
}

process.env.SEED ??= String(DEFAULT_SEED);
configureGlobal({ seed: seedOf(process.env.SEED) ?? DEFAULT_SEED });

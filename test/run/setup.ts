/** Before each test file. */
import { configureGlobal } from 'fast-check';
import { DEFAULT_SEED, seedOf } from './seed.ts';

configureGlobal({ seed: seedOf(process.env.SEED) ?? DEFAULT_SEED });

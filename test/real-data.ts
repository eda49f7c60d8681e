import { isEdition, openData } from '../notebooks/lib/data.ts';

/**
 * The folder that MOVIES_DATA_DIR names, for tests that read the real data on purpose. Every other test finds the variable
 * unset (test/run/setup.ts), as most people have it.
 */
export const { REAL_DATA_DIR } = process.env;

/** Whether it holds the edition whose figures some tests state; another one is as right, and has others. */
export const IS_KNOWN_EDITION =
  REAL_DATA_DIR !== undefined && isEdition(openData({ MOVIES_DATA_DIR: REAL_DATA_DIR }));

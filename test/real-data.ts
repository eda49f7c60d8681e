/**
 * The folder that MOVIES_DATA_DIR names, for tests that read the real data on purpose. Every other test finds the variable
 * unset (test/run/setup.ts), as most people have it.
 */
export const { REAL_DATA_DIR } = process.env;

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { arePackagesInstalled } from './test/run/packages.ts';

/** Tests of the product as built: they share one site, built on the sample and served once a run. */
const BUILT = [
  'test/site/functions/**/*.test.ts',
  'test/site/built/**/*.test.ts',
  'test/browser/**/*.test.ts',
  'test/standards/mcp.test.ts',
];
const NOTEBOOKS = ['test/notebooks/**/*.test.ts'];
/** Tests whose packages are in a folder of their own. */
const ABSENT = [
  ...(arePackagesInstalled('bench') ? [] : ['test/bench/duckdb/**/*.test.ts']),
  ...(arePackagesInstalled('standards') ? [] : ['test/standards/**/*.test.ts']),
];

export default defineConfig({
  test: {
    pool: 'forks',
    // Of its own accord Vitest leaves one processor free: of two, that is half.
    maxWorkers: availableParallelism(),
    setupFiles: ['test/run/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...BUILT, ...NOTEBOOKS, ...ABSENT],
          globalSetup: ['test/pipeline/built-once.ts'],
          // Property tests and readings of the real data take seconds on a slow machine.
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: BUILT,
          exclude: ['**/node_modules/**', ...ABSENT],
          globalSetup: ['test/site/setup.ts'],
          // A page on a busy machine takes its time; what never comes still fails.
          expect: { poll: { timeout: 10_000 } },
          // One server answers them all, and two browsers at once would only measure each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'notebooks',
          include: NOTEBOOKS,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

/**
 * Mutation testing of the cleaning rules, the queries and the literal reader: each of their expressions is changed in
 * turn, and a test must fail. Slow, so not part of `npm test`; `npm run mutation`, or some files with `-- --mutate`.
 */
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';

const options: PartialStrykerOptions = {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate: [
    'pipeline/catalog/**/*.ts',
    'pipeline/queries/**/*.ts',
    '!pipeline/queries/texts/**',
    'pipeline/raw/{literal,literal-error,escapes,numbers,characters}.ts',
  ],
  ignorePatterns: ['/dist', '/public/data', '/data', '/notebooks', '/site'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  thresholds: { high: 90, low: 80, break: 80 },
  allowConsoleColors: false,
};

export default options;

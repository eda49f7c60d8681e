/** What the runs of mutation testing have in common. */
import type { Stryker } from '@stryker-mutator/core';

type Options = ConstructorParameters<typeof Stryker>[0];

/**
 * One run: each expression of the sources is changed in turn, and a test must fail.
 * @param name of `<name>.vitest.ts`, the tests that are run for it
 * @param mutate patterns of the sources
 */
export function mutationRun(name: string, mutate: readonly string[]): Options {
  const cache = `.cache/mutation/${name}`;
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: `test/mutation/${name}.vitest.ts` },
    mutate: [...mutate],
    ignorePatterns: ['/dist', '/public/data', '/data', '/notebooks', '/.netlify', '/.astro'],
    coverageAnalysis: 'perTest',
    // What runs when a module is loaded cannot be changed without starting anew, a hundred times slower: constants.
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 10_000,
    incremental: true,
    incrementalFile: `${cache}/incremental.json`,
    tempDirName: `${cache}/sandbox`,
    reporters: ['clear-text', 'progress-append-only', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `${cache}/report.json` },
    thresholds: { high: 90, low: 80, break: 80 },
    allowConsoleColors: false,
  };
}

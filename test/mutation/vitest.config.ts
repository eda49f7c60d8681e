/** The unit tests that mutation testing runs: quick ones, since each is run hundreds of times. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A changed loop may run for long; Stryker stops it before Vitest would.
    testTimeout: 30_000,
    // Sizes that only show that a stack is not used, at the price of half a second for each mutant.
    testNamePattern: /^(?!.*200,000)/,
    include: ['test/pipeline/{catalog,queries,raw}/**/*.test.ts'],
    exclude: [
      // They run the whole pipeline, ask Python, or read files that take seconds.
      'test/pipeline/catalog/real-data.test.ts',
      'test/pipeline/queries/answers.test.ts',
      'test/pipeline/queries/search.test.ts',
      'test/pipeline/raw/csv.test.ts',
      'test/pipeline/raw/fuzz.test.ts',
      'test/pipeline/raw/literal-python.test.ts',
    ],
  },
});

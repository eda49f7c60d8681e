/** The unit tests that mutation testing runs: quick ones, since each is run hundreds of times. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/pipeline/{catalog,queries,raw}/**/*.test.ts'],
    exclude: [
      // They run the whole pipeline, ask Python, or read files that take seconds.
      'test/pipeline/catalog/real-data.test.ts',
      'test/pipeline/queries/answers.test.ts',
      'test/pipeline/queries/search.test.ts',
      'test/pipeline/raw/csv.test.ts',
      'test/pipeline/raw/literal-python.test.ts',
    ],
  },
});

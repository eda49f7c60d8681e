/** The tests of what answers the queries, on shards that are made once for all of them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/mutation/shards.ts'],
    // Those of the handler that damage the shards.
    testNamePattern: /^(?!without data)/,
    testTimeout: 30_000,
    include: [
      'test/pipeline/{queries,search,store,common}/**/*.test.ts',
      'test/site/api/handler.test.ts',
      'test/site/search/index.test.ts',
    ],
  },
});

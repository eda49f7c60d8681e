/** The tests of the cleaning rules that are quick: each is run hundreds of times. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: ['test/pipeline/catalog/**/*.test.ts', 'test/pipeline/recommend/ratings.test.ts'],
    exclude: ['**/real-data.test.ts'],
  },
});

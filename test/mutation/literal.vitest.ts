/** The tests of the literal reader that are quick: each is run hundreds of times. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: ['test/pipeline/raw/literal.test.ts'],
    // Sizes that show that a stack is not used, at the price of half a second for each mutant.
    testNamePattern: /^(?!.*200,000)/,
  },
});

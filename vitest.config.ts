import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Only what hangs is to end here: a machine that is ten times slower for a while is no failure.
    testTimeout: 10 * MINUTE,
    hookTimeout: 10 * MINUTE,
    expect: { poll: { timeout: MINUTE } },
  },
});

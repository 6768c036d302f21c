import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // No test leaves anything behind in its process, so that each part is loaded once a worker.
    isolate: false,
    // Some tests wait for programs that they start: meanwhile others have the cores.
    maxWorkers: 2 * availableParallelism(),
    // Only what hangs is to end here, before its silence ends the step: a machine that is ten times
    // slower for a while is no failure.
    testTimeout: 8 * MINUTE,
    hookTimeout: 8 * MINUTE,
    expect: { poll: { timeout: MINUTE } },
  },
});

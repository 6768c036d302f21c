import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { browserOptions } from './scripts/shared/browser.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/setup/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  // One for each core that this process may use.
  workers: availableParallelism(),
  // Only what hangs is to end here, before its silence ends the step: a machine that is ten times
  // slower for a while is no failure.
  timeout: 8 * MINUTE,
  expect: { timeout: MINUTE },
  use: {
    browserName: 'chromium',
    launchOptions: await browserOptions(),
    actionTimeout: 2 * MINUTE,
    navigationTimeout: 2 * MINUTE,
    viewport: { width: 1280, height: 800 },
    // The tests look at what is there, not at how it moves.
    contextOptions: { reducedMotion: 'reduce' },
  },
});

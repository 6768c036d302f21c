import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser/setup/launch.ts';

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/setup/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  use: {
    browserName: 'chromium',
    launchOptions: await launchOptions(),
    viewport: { width: 1280, height: 800 },
    // The tests look at what is there, not at how it moves.
    contextOptions: { reducedMotion: 'reduce' },
  },
});

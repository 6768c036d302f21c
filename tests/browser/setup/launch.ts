import type { LaunchOptions } from '@playwright/test';
import { browserOptions } from '../../../scripts/setup/browser.ts';

/**
 * Parts of the browser's window that are web pages with a process of their own. A window is opened
 * for each test, nobody sees it, and these take half the time of a test.
 */
const WINDOW_PARTS = [
  'InitialWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
  'WebUIReloadButton',
  'WebUIToolbar',
];

/** What Playwright turns off. A browser heeds the last list only, so it is repeated in ours. */
const TURNED_OFF_BY_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** How the tests start a browser. */
export async function launchOptions(): Promise<LaunchOptions> {
  const off = [...TURNED_OFF_BY_PLAYWRIGHT, ...WINDOW_PARTS];
  const { args = [], ...options } = await browserOptions();
  return { ...options, args: [...args, `--disable-features=${off.join(',')}`] };
}

import { globSync } from 'node:fs';
import { findBrowser } from '../../../scripts/shared/browser.ts';
import { findOnPath } from '../../../scripts/shared/on-path.ts';
import { canInstallPackages, installPackages } from '../../../scripts/shared/system-packages.ts';
import type { EngineName, EnginePage } from './engine-page.ts';
import { openPuppeteer } from './puppeteer.ts';
import { openWebKit } from './webkit.ts';

/** The Debian packages of the engines that are not installed for all other tests. */
const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'];

/** How to open a browser of each engine; undefined if it is not installed. */
export const engines: Readonly<Record<EngineName, () => Promise<EnginePage> | undefined>> = {
  Chromium: () => findBrowser().then((program) => openPuppeteer('chrome', program)),
  Firefox: () => {
    const program = findOnPath('firefox-esr') ?? findOnPath('firefox');
    return program === undefined ? undefined : openPuppeteer('firefox', program);
  },
  WebKit: () => {
    const [browser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
    const driver = findOnPath('WebKitWebDriver');
    const display = findOnPath('Xvfb');
    return browser && driver && display ? openWebKit({ browser, driver, display }) : undefined;
  },
};

/**
 * Installs Firefox and WebKitGTK for CI; elsewhere the tests use what is there.
 * @throws Error if they can't be installed
 */
export function installEngines(): void {
  const isThere = ['firefox-esr', 'WebKitWebDriver', 'Xvfb'].every(findOnPath);
  if (isThere || process.env['CI'] !== 'true' || !canInstallPackages()) return;
  if (!installPackages(...PACKAGES)) throw new Error(`${PACKAGES.join(', ')} can't be installed.`);
}

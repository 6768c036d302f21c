import type { SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from 'playwright';
import { browserArguments } from './browser-arguments.ts';
import { CommandError } from './command.ts';
import { findOnPath } from './on-path.ts';
import { succeeds } from './succeeds.ts';
import { canInstallPackages, installPackages } from './system-packages.ts';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const advice =
  'Install Chromium or Chrome, or set CHROMIUM_PATH to the path of its program, then run the command again.';

// Without it the browser uses the machine's fonts; if there are none, it can't even draw web fonts.
const fonts = join(import.meta.dirname, 'fonts.conf');

/**
 * Playwright's options to launch the browser for drawing and testing. On Linux it uses only the
 * fonts from npm packages, so that nothing measured or drawn depends on the machine.
 * @throws CommandError under the same conditions as findBrowser
 */
export async function browserOptions(): Promise<LaunchOptions> {
  return {
    executablePath: await findBrowser(),
    args: [...browserArguments],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  };
}

/**
 * Finds a Chromium: CHROMIUM_PATH, or else a program on PATH, or else Playwright's own download. If
 * there is none, it downloads Playwright's or (as root on Debian) installs the system's package.
 * @returns the full path of a browser that starts
 * @throws CommandError if CHROMIUM_PATH is wrong or no browser could be installed
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return checkNamed(named);
  return (
    findInstalled() ?? (await findDownloaded()) ?? (await download()) ?? installPackage() ?? none()
  );
}

function none(): never {
  throw new CommandError(`No browser was found and none could be installed. ${advice}`);
}

function checkNamed(path: string): string {
  if (!existsSync(path)) {
    throw new CommandError(`CHROMIUM_PATH names ${path}, which does not exist. ${advice}`);
  }
  if (!starts(path)) {
    throw new CommandError(`CHROMIUM_PATH names ${path}, which does not start. ${advice}`);
  }
  return path;
}

function findInstalled(): string | undefined {
  return programs
    .map(findOnPath)
    .find((path): path is string => path !== undefined && starts(path));
}

async function findDownloaded(): Promise<string | undefined> {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

async function download(): Promise<string | undefined> {
  console.error('Downloading a browser for the tests …');
  // A short timeout: behind a firewall that drops packets, the default would take minutes.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  if (!playwright(['install', '--no-shell', 'chromium'], { env })) return undefined;
  const path = await findDownloaded();
  if (path || !canInstallPackages()) return path;
  console.error("Installing the browser's system libraries …");
  return playwright(['install-deps', 'chromium']) ? findDownloaded() : undefined;
}

function playwright(parameters: readonly string[], options: SpawnSyncOptions = {}): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  return succeeds(process.execPath, [join(folder, 'cli.js'), ...parameters], options);
}

function installPackage(): string | undefined {
  return installPackages('chromium') ? findInstalled() : undefined;
}

// That the file exists is not enough: a package manager's stub, or a browser without its libraries,
// fails.
function starts(path: string): boolean {
  return succeeds(path, ['--version']);
}

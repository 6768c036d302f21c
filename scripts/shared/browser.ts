import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from 'playwright';
import { browserArguments } from './browser-arguments.ts';
import { CommandError } from './command.ts';
import { findOnPath } from './on-path.ts';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const advice =
  'Install Chromium or Chrome, or set CHROMIUM_PATH to the path of its program, then run the command again.';

/** Another program may be installing packages at the moment; in seconds. */
const WAIT = ['-o', 'DPkg::Lock::Timeout=600'];

// Without it the browser sees the machine's fonts, or none, and then draws not even those of a page.
const fonts = join(import.meta.dirname, 'fonts.conf');

/**
 * How Playwright starts the browser that draws and tests. It sees the fonts that come with the
 * packages and, on Linux, no others, so that nothing measured or drawn depends on the machine.
 * @throws CommandError as findBrowser does
 */
export async function browserOptions(): Promise<LaunchOptions> {
  return {
    executablePath: await findBrowser(),
    args: [...browserArguments],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  };
}

/**
 * Finds a Chromium, installing one where there is none: CHROMIUM_PATH, else a program on PATH,
 * else Playwright's own download, else (as root on Debian) the system's package.
 * @returns the full path of a browser that was seen to start
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
  // A short limit: behind a firewall that drops packets the default would stall for minutes.
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
  if (!canInstallPackages()) return undefined;
  console.error('Installing the system package chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const installed =
    succeeds('apt-get', ['update'], { env }) &&
    succeeds('apt-get', [...WAIT, 'install', '-y', '--no-install-recommends', 'chromium'], { env });
  return installed ? findInstalled() : undefined;
}

function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;
}

// Being there is not enough: a stub of a package manager or a browser without its libraries exits at once.
function starts(path: string): boolean {
  return succeeds(path, ['--version']);
}

function succeeds(
  program: string,
  parameters: readonly string[],
  options: SpawnSyncOptions = {},
): boolean {
  return spawnSync(program, parameters, { stdio: 'ignore', ...options }).status === 0;
}

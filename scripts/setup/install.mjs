// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exitLike, waitFor } from './child.mjs';
import { holdLock } from './install-lock.mjs';

const npmOptions = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--engine-strict=false',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  // With npm's defaults it would take more than a minute to report a missing network.
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=10000',
];

const lockFolder = '.cache/install.lock';
const advice =
  "Check the network, the free disk space (about 1 GB is needed) and that the project's folder is writable, then run the command again.";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * Installs the packages of package-lock.json unless they are installed already.
 * @param {string} root the project's folder
 * @returns {Promise<void>}
 * @throws {Error} with one line that says what to try, below what npm printed
 */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  const release = await holdLock(join(root, lockFolder), () =>
    console.error(
      `Another command is installing packages; waiting … If none is running, remove ${lockFolder}.`,
    ),
  ).catch((error) => {
    throw new Error(`Packages could not be installed: ${error.message}. ${advice}`);
  });
  /** @type {NodeJS.Signals | null} */
  let interruptedBy = null;
  try {
    if (isInstalled(root)) return;
    console.error('Installing packages …');
    // npm writes this file last, so if it is missing, the installation did not finish.
    rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
    interruptedBy = await runNpm(root);
  } finally {
    release();
  }
  if (interruptedBy) exitLike(null, interruptedBy);
}

/**
 * Compares the lock file with npm's own record of the packages in node_modules.
 * @param {string} root
 * @returns {boolean} true if every package is installed, except optional ones for other systems
 * @throws {Error} with a one-line message if there is no lock file
 */
export function isInstalled(root) {
  const lockFile = join(root, 'package-lock.json');
  if (!existsSync(lockFile)) {
    throw new Error(`${lockFile} is missing. Run \`npm install\` and commit it.`);
  }
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(lockFile)).every(([path, locked]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} the packages by their folders
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    throw new Error(`${file} can't be read: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * Runs `npm ci`, which prints its errors itself.
 * @param {string} root
 * @returns {Promise<NodeJS.Signals | null>} the signal that interrupted npm, or null
 * @throws {Error} if npm fails
 */
async function runNpm(root) {
  const [program, ...first] = npmCommand();
  const npm = spawn(program, [...first, ...npmOptions], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ending = await waitFor(npm).catch((error) => {
    throw new Error(
      `npm does not start (${error.message}). Install Node 24 with npm from https://nodejs.org, then run the command again.`,
    );
  });
  if (ending.forwarded ?? ending.signal) return ending.forwarded ?? ending.signal;
  if (ending.code !== 0)
    throw new Error(`Packages could not be installed; npm says why above. ${advice}`);
  return null;
}

/**
 * The npm that started this command, or else the one on PATH.
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const running = process.env['npm_execpath'];
  if (running && basename(running) === 'npm-cli.js') return [process.execPath, running];
  return ['npm'];
}

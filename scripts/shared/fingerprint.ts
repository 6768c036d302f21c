import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const skipped = new Set(['target', 'node_modules']);

/**
 * Sums up files in one short text that changes whenever a file is added, removed or edited.
 * @param root paths count relative to this folder
 * @param paths files and folders; one that is absent counts as such
 * @param settings further texts that matter, for example of the environment
 */
export function fingerprint(
  root: string,
  paths: readonly string[],
  settings: readonly string[] = [],
): string {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, root, join(root, path));
  return hash.update(JSON.stringify(settings)).digest('hex');
}

function add(hash: Hash, root: string, path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) {
      if (!skipped.has(name)) add(hash, root, join(path, name));
    }
    return;
  }
  const content = readFileSync(path);
  hash.update(`${JSON.stringify(relative(root, path))} ${content.length}\n`).update(content);
}

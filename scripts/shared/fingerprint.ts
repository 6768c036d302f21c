import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const skipped = new Set(['target', 'node_modules']);

/**
 * Hashes files. The hash changes whenever a file is added, removed or edited.
 * @param root the folder that paths are relative to
 * @param paths files and folders; those that do not exist are allowed
 * @param settings further strings to include, for example environment variables
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

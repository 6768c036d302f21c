import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORTS = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

/**
 * The modules that a source file imports.
 *
 * @param file its path from the project's root, with `/`
 * @param source its text
 * @returns paths from the project's root, and packages by name; queries such as `?raw` are left out
 */
export function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(IMPORTS)].map(([, named, called]) => {
    const [specifier = ''] = (named ?? called ?? '').split('?');
    return specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : specifier;
  });
}

/**
 * The files of the project that a module is made of: itself and all that it imports, directly or not.
 *
 * @param root the project's root
 * @param entry the module's path from there
 * @returns paths from the root, sorted
 */
export function sourcesOf(root: string, entry: string): string[] {
  const found = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(path.join(root, file))) continue;
    found.add(file);
    open.push(...importsOf(file, readFileSync(path.join(root, file), 'utf8')));
  }
  return [...found].sort();
}

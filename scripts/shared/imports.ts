import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORTS = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

/**
 * The modules that a source file imports.
 *
 * @param file its path relative to the project's root, with `/`
 * @param source its content
 * @returns paths relative to the project's root, and names of packages; queries such as `?raw` are
 *   removed
 */
export function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(IMPORTS)].map(([, named, called]) => resolve(file, named ?? called));
}

/** Like `importsOf`, without what the module imports only later, by calling `import()`. */
export function staticImportsOf(file: string, source: string): string[] {
  return [...source.matchAll(IMPORTS)].flatMap(([, named]) =>
    named === undefined ? [] : [resolve(file, named)],
  );
}

function resolve(file: string, written = ''): string {
  const [specifier = ''] = written.split('?');
  return specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier)
    : specifier;
}

/**
 * The project files that a module consists of: itself and all its direct and indirect imports.
 *
 * @param root the project's root
 * @param entry the module's path relative to the root
 * @param imports which imports are followed
 * @returns paths relative to the root, sorted
 */
export function sourcesOf(root: string, entry: string, imports = importsOf): string[] {
  const found = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(path.join(root, file))) continue;
    found.add(file);
    open.push(...imports(file, readFileSync(path.join(root, file), 'utf8')));
  }
  return [...found].sort();
}

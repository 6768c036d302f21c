import { existsSync } from 'node:fs';
import path from 'node:path';
import { sourcesOf, staticImportsOf } from '../shared/imports.ts';
import { projectRoot } from '../shared/project.ts';

/** A group of modules that the bundler puts into one file. */
interface ChunkGroup {
  readonly name: string;
  readonly test: (id: string) => boolean;
}

/**
 * Groups modules, with all that they import at once, into one chunk.
 *
 * @param name the beginning of the file's name
 * @param modules their paths from the project's root, and parts of the names of virtual modules
 * @throws Error if a module does not exist: without it, the chunk would be two requests
 */
export function chunkOf(name: string, modules: readonly string[]): ChunkGroup {
  const files = modules.filter((module) => module.startsWith('src/'));
  const missing = files.find((file) => !existsSync(path.join(projectRoot, file)));
  if (missing !== undefined)
    throw new Error(`The chunk "${name}" names ${missing}, which does not exist.`);
  const sources = new Set(files.flatMap((file) => sourcesOf(projectRoot, file, staticImportsOf)));
  const virtual = modules.filter((module) => !module.startsWith('src/'));
  return {
    name,
    test: (id) => {
      const [file = ''] = id.split('?');
      const source = path.relative(projectRoot, file).split(path.sep).join('/');
      return sources.has(source) || virtual.some((part) => id.includes(part));
    },
  };
}

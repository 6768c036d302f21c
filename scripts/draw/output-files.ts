import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from '../../src/content/index.ts';

/** The files of a folder with one of the extensions, sorted; none if the folder does not exist. */
export async function filesIn(folder: string, extensions: string[]): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => extensions.some((extension) => name.endsWith(extension))).sort();
}

/** Writes a file, and creates its folder if it does not exist. */
export async function writeFileInFolder(
  folder: string,
  name: string,
  data: string | Buffer,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), data);
}

/** Removes files, and logs a line for each. */
export async function removeFiles(
  folder: string,
  names: readonly string[],
  log: (line: string) => void,
): Promise<void> {
  for (const name of names) {
    await rm(path.join(folder, name));
    log(`${displayPath(path.join(folder, name))} removed: nothing uses it`);
  }
}

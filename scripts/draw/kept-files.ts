import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from '../../src/content/files.ts';

/** The files of a folder whose names end in one of these, sorted; none where it doesn't exist. */
export async function filesIn(folder: string, endings: string[]): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
}

/** Writes a file, making its folder where it is missing. */
export async function keepFile(folder: string, name: string, data: string | Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), data);
}

/** Removes files and says so, a line each. */
export async function removeFiles(
  folder: string,
  names: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  for (const name of names) {
    await rm(path.join(folder, name));
    say(`${displayPath(path.join(folder, name))} removed: nothing uses it`);
  }
}

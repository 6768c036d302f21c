import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Puts files into a new, empty folder outside the project, and removes it at the end.
 *
 * @param files the contents by path
 * @param use is given the folder
 */
export async function unpacked<T>(
  files: Iterable<readonly [file: string, content: string | Uint8Array]>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'from-zero-zip-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    for (const [file, content] of files) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return await use(folder);
  } finally {
    remove();
    process.off('exit', remove);
  }
}

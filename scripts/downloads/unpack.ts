import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Writes files to a new folder outside the project, runs `use`, and then removes the folder.
 *
 * @param files the contents by path
 * @param use gets the folder
 */
export async function withUnpackedFiles<T>(
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

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Content, openContent } from '../../src/content/index.ts';
import { targetFolder } from './cargo.ts';

/**
 * Runs `use` with a copy of the content in which nothing has been built, and then removes the copy.
 */
export async function withContentCopy<T>(
  content: Content,
  use: (copy: Content) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'from-zero-content-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const copy = path.join(folder, 'content');
    const target = targetFolder(content);
    cpSync(content.root, copy, { recursive: true, filter: (source) => source !== target });
    return await use(openContent(copy));
  } finally {
    process.off('exit', remove);
    remove();
  }
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { holdLock } from '../setup/install-lock.mjs';
import { heading } from '../shared/progress.ts';
import { targetFolder } from './cargo.ts';

/**
 * Works in the target folder of the content as the only command that does: all crates that readers
 * take along have the same name, and one command would run what the other has just built.
 */
export async function aloneInTarget<T>(content: Content, work: () => Promise<T>): Promise<T> {
  const folder = targetFolder(content);
  mkdirSync(folder, { recursive: true });
  const lock = await holdLock(path.join(folder, 'samples.lock'), () =>
    heading('Another command builds samples; waiting …'),
  );
  try {
    return await work();
  } finally {
    lock.release();
  }
}

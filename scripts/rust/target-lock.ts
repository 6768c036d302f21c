import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { holdLock } from '../setup/install-lock.mjs';
import { heading } from '../shared/progress.ts';
import { targetFolder } from './cargo.ts';

/**
 * Runs `work` while this command holds the lock on the content's target folder. All crate downloads
 * have the same name, so without the lock one command could run what another has just built.
 */
export async function withTargetLock<T>(content: Content, work: () => Promise<T>): Promise<T> {
  const folder = targetFolder(content);
  mkdirSync(folder, { recursive: true });
  const lock = await holdLock(path.join(folder, 'samples.lock'), () =>
    heading('Another command is building samples; waiting …'),
  );
  try {
    return await work();
  } finally {
    lock.release();
  }
}

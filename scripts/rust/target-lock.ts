import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { Content } from '../../src/content/index.ts';
import { showHeading } from '../shared/progress.ts';
import { targetFolder } from './cargo.ts';

const POLL_MILLISECONDS = 250;

/** SQLite's result code for a database that another process has locked. */
const SQLITE_BUSY = 5;

/**
 * Runs `work` while this command holds the lock on the content's target folder. All crate downloads
 * have the same name, so without the lock one command could run what another has just built.
 */
export async function withTargetLock<T>(content: Content, work: () => Promise<T>): Promise<T> {
  const folder = targetFolder(content);
  mkdirSync(folder, { recursive: true });
  // Node can't lock a file, but SQLite can, and the system unlocks it however this process ends.
  const database = new DatabaseSync(path.join(folder, 'samples.lock.sqlite'));
  try {
    for (let waits = false; !lock(database); await pause(POLL_MILLISECONDS)) {
      if (!waits) showHeading('Another command is building samples; waiting …');
      waits = true;
    }
    return await work();
  } finally {
    database.close();
  }
}

/** Locks a database; false if another process has locked it. */
function lock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}

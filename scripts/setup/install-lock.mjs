// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const pollMilliseconds = 250;

/**
 * Waits until this process holds the lock. It is a folder, because of several processes that make
 * one at the same time only one succeeds. If its process is killed, it stays until it is removed by
 * hand: nothing tells for sure that npm has ended too.
 * @param {string} folder
 * @param {() => void} onWait called once, if another process holds the lock
 * @returns {Promise<() => void>} releases the lock
 */
export async function holdLock(folder, onWait) {
  mkdirSync(dirname(folder), { recursive: true });
  for (let waits = false; !makeFolder(folder); await pause(pollMilliseconds)) {
    if (!waits) onWait();
    waits = true;
  }
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @returns {boolean} false if it exists already
 */
function makeFolder(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

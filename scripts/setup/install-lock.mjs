// @ts-check
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const pollMilliseconds = 250;

/**
 * Waits until this process holds the lock: a folder with a file that lists the processes holding
 * it. A lock whose processes have all ended (a kill, a power cut) is abandoned and replaced.
 * @param {string} folder
 * @param {() => void} onWait called once, if another process holds the lock
 * @returns {Promise<{ addProcess: (id: number) => void, release: () => void }>}
 *   addProcess holds the lock for a child too, even if this process is killed
 */
export async function holdLock(folder, onWait) {
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  writeFileSync(ownersFile(own), `${process.pid}\n`);
  for (let waited = false; !move(own, folder); await pause(pollMilliseconds)) {
    if (isAbandoned(folder)) {
      removeAbandoned(folder);
    } else if (!waited) {
      onWait();
      waited = true;
    }
  }
  return {
    addProcess: (id) => appendFileSync(ownersFile(folder), `${id}\n`),
    release: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** @param {string} folder */
function removeAbandoned(folder) {
  const moved = `${folder}.${process.pid}.abandoned`;
  if (!move(folder, moved)) return;
  // Another process may have acquired the lock since the check: then its lock is restored.
  if (!isAbandoned(moved)) move(moved, folder);
  rmSync(moved, { recursive: true, force: true });
}

/**
 * Renames a folder atomically. It fails if the new name is in use by a folder with files.
 * @param {string} from
 * @param {string} to
 * @returns {boolean} false if the new name is in use or the old one is gone
 */
function move(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

/** @param {string} folder */
function isAbandoned(folder) {
  try {
    const ids = readFileSync(ownersFile(folder), 'utf8').split('\n').filter(Boolean);
    return !ids.some((id) => isAlive(Number(id)));
  } catch {
    return false;
  }
}

/** @param {number} id */
function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: the process exists, but belongs to another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} folder */
function ownersFile(folder) {
  return join(folder, 'processes');
}

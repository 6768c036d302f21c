// @ts-check

/**
 * @typedef {object} Ending how a child process ended
 * @property {number | null} code its exit code, or null if a signal ended it
 * @property {NodeJS.Signals | null} signal the signal that ended it
 * @property {NodeJS.Signals | null} asked the signal that this process was sent and handed on to it
 */

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Waits for a child to end. Signals that ask this process to end are handed on to the child instead.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ending>}
 * @throws {Error} if the child could not be started
 */
export function waitFor(child) {
  return new Promise((done, failed) => {
    /** @type {NodeJS.Signals | null} */
    let asked = null;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      asked = signal;
      child.kill(signal);
    };
    const stop = () => {
      for (const signal of signals) process.off(signal, forward);
    };
    for (const signal of signals) process.on(signal, forward);
    child.on('error', (error) => {
      stop();
      failed(error);
    });
    child.on('close', (code, signal) => {
      stop();
      done({ code, signal, asked });
    });
  });
}

/**
 * Ends this process as a child ended: with its exit code, or by the signal that ended it.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {void}
 */
export function exitLike(code, signal) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}

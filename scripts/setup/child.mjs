// @ts-check

/**
 * @typedef {object} Ending how a child process ended
 * @property {number | null} code its exit code, or null if a signal ended it
 * @property {NodeJS.Signals | null} signal the signal that ended it
 * @property {NodeJS.Signals | null} forwarded the signal that this process received and forwarded
 */

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Waits for a child to end. Signals to end this process are forwarded to the child instead.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ending>}
 * @throws {Error} if the child could not be started
 */
export function waitFor(child) {
  return new Promise((done, failed) => {
    /** @type {NodeJS.Signals | null} */
    let forwarded = null;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      forwarded = signal;
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
      done({ code, signal, forwarded });
    });
  });
}

/**
 * Ends this process in the same way as a child: with its exit code, or by the signal that ended it.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {void}
 */
export function exitLike(code, signal) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}

import { noteWait } from '../shared/lesson-times.ts';

/** Runs pieces of work one after another, in the order in which they were queued. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work after all work queued before it has ended, even if that failed. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const queued = performance.now();
    const turn = this.#last.then(() => {
      noteWait(performance.now() - queued);
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

import { noteWait } from '../shared/lesson-times.ts';

/** Lets pieces of work happen one after another, in the order in which they were asked for. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when all that was asked for before is done, even if that failed. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const asked = performance.now();
    const turn = this.#last.then(() => {
      noteWait(performance.now() - asked);
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * Works on some items at a time, and begins with them in their order.
 *
 * @param limit how many at a time
 * @returns the results in the order of the items
 * @throws what the work throws first, when all that was begun has ended; nothing else is begun
 */
export async function someAtATime<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  let hasFailed = false;
  const worker = async () => {
    // The workers share the iterator: each item is taken once.
    for (const [index, item] of waiting) {
      if (hasFailed) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: limit }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return results;
}

/**
 * Maps items to results with limited concurrency, starting the items in their order.
 *
 * @param limit how many items are worked on at the same time
 * @returns the results in the order of the items
 * @throws the first error of `work`, after all started work has ended; no further item is started
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  let hasFailed = false;
  const worker = async () => {
    // The workers share the iterator, so each item is processed once.
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

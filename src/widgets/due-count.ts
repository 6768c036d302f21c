import { schedule } from '../core/review/schedule.ts';
import { readProgress } from './store.ts';

/**
 * The number of questions that are due now, of those that the course still has.
 *
 * @throws Error if the list of questions can't be loaded
 */
export async function dueCount(): Promise<number> {
  const response = await fetch('/questions.json');
  if (!response.ok) throw new Error(response.statusText);
  const keys: readonly string[] = await response.json();
  const { reviews } = readProgress();
  const now = Date.now();
  return keys.filter((key) => (schedule(reviews[key] ?? [], now)?.due ?? Infinity) <= now).length;
}

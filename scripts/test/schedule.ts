import { notRun, type Outcome } from './outcome.ts';
import type { Step } from './steps.ts';

/**
 * Runs steps side by side, in their order as far as what they wait for allows.
 * @param limit how many at once
 * @param run must not throw
 * @param onEnd is called as each step ends
 * @returns the outcomes in the order in which the steps ended
 */
export async function runInOrder(
  steps: readonly Step[],
  limit: number,
  run: (step: Step) => Promise<Outcome>,
  onEnd: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const chosen = new Set(steps.map(({ name }) => name));
  const outcomes = new Map<string, Outcome>();
  const waiting = [...steps];
  const running = new Set<Promise<void>>();

  const isReady = ({ requires = [], after = [] }: Step) =>
    [...requires, ...after].every((name) => outcomes.has(name) || !chosen.has(name));
  const start = async (step: Step) => {
    const failed = step.requires?.find((name) => outcomes.get(name)?.failed);
    const outcome = failed ? notRun(step, `${failed} failed`) : await run(step);
    outcomes.set(step.name, outcome);
    onEnd(outcome);
  };

  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < limit ? waiting.findIndex(isReady) : -1;
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step) {
      const task = start(step).finally(() => running.delete(task));
      running.add(task);
    } else {
      await Promise.race(running);
    }
  }
  return [...outcomes.values()];
}

import { notRun, type StepResult } from './step-result.ts';
import type { Step } from './steps.ts';

/**
 * Runs steps concurrently. They start in their order, except that a step waits for the steps that
 * it requires or comes after.
 * @param limit how many steps run at the same time
 * @param run must not throw
 * @param onEnd is called as each step ends
 * @returns the results in the order in which the steps ended
 */
export async function runInOrder(
  steps: readonly Step[],
  limit: number,
  run: (step: Step) => Promise<StepResult>,
  onEnd: (result: StepResult) => void,
): Promise<readonly StepResult[]> {
  const chosen = new Set(steps.map(({ name }) => name));
  const results = new Map<string, StepResult>();
  const waiting = [...steps];
  const running = new Set<Promise<void>>();

  const isReady = ({ requires = [], after = [] }: Step) =>
    [...requires, ...after].every((name) => results.has(name) || !chosen.has(name));
  const start = async (step: Step) => {
    const failed = step.requires?.find((name) => results.get(name)?.failed);
    const result = failed ? notRun(step, `${failed} failed`) : await run(step);
    results.set(step.name, result);
    onEnd(result);
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
  return [...results.values()];
}

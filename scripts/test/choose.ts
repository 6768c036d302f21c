import { CommandError } from '../shared/command.ts';
import type { Step } from './steps.ts';

/**
 * Chooses the named steps, and those that they require, in the order of the list.
 * @param names the requested steps; if empty, all steps
 * @throws CommandError if no step has one of the names
 */
export function chooseSteps(steps: readonly Step[], names: readonly string[]): readonly Step[] {
  if (names.length === 0) return steps;
  const known = steps.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new CommandError(`There is no step "${unknown}"; the steps are ${known.join(', ')}.`);
  }
  const chosen = new Set(names);
  // Each step is listed after the steps it requires, so one backward pass finds them all.
  for (const { name, requires = [] } of steps.toReversed()) {
    if (chosen.has(name)) for (const required of requires) chosen.add(required);
  }
  return steps.filter(({ name }) => chosen.has(name));
}

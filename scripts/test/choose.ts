import { CommandError } from '../shared/command.ts';
import type { Step } from './steps.ts';

/**
 * Picks the steps named, and those that they require, in the order of the list.
 * @param names none for all steps
 * @throws CommandError if a name is not that of a step
 */
export function chooseSteps(steps: readonly Step[], names: readonly string[]): readonly Step[] {
  if (names.length === 0) return steps;
  const known = steps.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new CommandError(`There is no step "${unknown}"; the steps are ${known.join(', ')}.`);
  }
  const wanted = new Set(names);
  // A step stands behind those it requires, so going backwards finds them all.
  for (const { name, requires = [] } of steps.toReversed()) {
    if (wanted.has(name)) for (const required of requires) wanted.add(required);
  }
  return steps.filter(({ name }) => wanted.has(name));
}

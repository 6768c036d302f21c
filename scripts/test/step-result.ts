import { stripVTControlCharacters } from 'node:util';
import type { LessonTime } from '../shared/lesson-times.ts';
import type { Counts } from './counts.ts';
import type { Ending } from './process.ts';
import type { Step } from './steps.ts';

/** How a step went. */
export interface StepResult extends Counts {
  readonly name: string;
  readonly seconds: number;
  /** What the step printed, to be shown if it failed. */
  readonly output: string;
  /** How long lessons took in it. */
  readonly lessons: readonly LessonTime[];
}

/**
 * Judges a step by its exit code and its counts. Where the two disagree, the worse one holds: a
 * command that fails without a failed test, or counts no test at all, is one failed test.
 */
export function resultOf(step: Step, ending: Ending, report: string): StepResult {
  const { seconds, lessons } = ending;
  const output = stripVTControlCharacters(ending.output);
  const found = step.count?.(stripVTControlCharacters(ending.standardOutput), report);
  const { passed, failed, notes } = found ?? { passed: 0, failed: 0, notes: [] };
  const base = { name: step.name, seconds, output, lessons };
  if (ending.problem) {
    return { ...base, passed, failed: failed || 1, notes: [...notes, ending.problem] };
  }
  if (!step.count) return { ...base, passed: 1, failed: 0, notes };
  if (!found) return { ...base, passed, failed: 1, notes: ['printed no result'] };
  if (passed + failed === 0) return { ...base, passed, failed: 1, notes: ['ran no test'] };
  return { ...base, passed, failed, notes };
}

/** The result of a step that could not be run, which counts as one failed test. */
export function notRun({ name }: Step, reason: string): StepResult {
  return { ...absent(name), failed: 1, notes: [`not run: ${reason}`] };
}

/** The result of a step that this machine has no use for. */
export function leftOut({ name }: Step, reason: string): StepResult {
  return { ...absent(name), notes: [`left out: ${reason}`] };
}

function absent(name: string): StepResult {
  return { name, seconds: 0, passed: 0, failed: 0, notes: [], output: '', lessons: [] };
}

import { stripVTControlCharacters } from 'node:util';
import type { LessonTime } from '../shared/lesson-times.ts';
import type { TestCounts } from './counts.ts';
import type { Ending } from './process.ts';
import type { Step } from './steps.ts';

/** The result of a step. */
export interface StepResult extends TestCounts {
  readonly name: string;
  readonly seconds: number;
  /** The step's output, to be shown if it failed. */
  readonly output: string;
  /** How long lessons took in the step. */
  readonly lessons: readonly LessonTime[];
}

/**
 * Derives the result of a step from its exit code and its counts. If they disagree, the worse one
 * counts: a command that fails without a failed test, or runs no test, is one failed test.
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

/** The result of a step that can't run, which counts as one failed test. */
export function notRun({ name }: Step, reason: string): StepResult {
  return { ...empty(name), failed: 1, notes: [`not run: ${reason}`] };
}

/** The result of a step that is skipped on this machine, which is no failure. */
export function skipped({ name }: Step, reason: string): StepResult {
  return { ...empty(name), notes: [`skipped: ${reason}`] };
}

function empty(name: string): StepResult {
  return { name, seconds: 0, passed: 0, failed: 0, notes: [], output: '', lessons: [] };
}

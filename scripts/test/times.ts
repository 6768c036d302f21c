import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { CommandError } from '../shared/command.ts';
import { sumByLesson } from '../shared/lesson-times.ts';
import type { StepResult } from './step-result.ts';

const timeSchema = z.strictObject({ name: z.string(), seconds: z.number() });

const timesSchema = z.strictObject({
  /** The whole run, from its start to its end. */
  seconds: z.number(),
  /** The steps that ran, slowest first. */
  steps: z.array(timeSchema),
  /** The lessons that were checked, all steps taken together, slowest first. */
  lessons: z.array(timeSchema),
});

/** How long a run of the tests took, and its parts; all in seconds. */
export type Times = z.infer<typeof timesSchema>;

/** The variable that names a file for the times of a run. */
export const TIMES_FILE = 'FROM_ZERO_TIMES';

const SHOWN_LESSONS = 10;
const NAME_WIDTH = 12;
const SECONDS_WIDTH = 8;

/** Sums up the times of steps that have ended. */
export function timesOf(results: readonly StepResult[], seconds: number): Times {
  return {
    seconds,
    steps: results
      .filter((result) => result.seconds > 0)
      .map((result) => ({ name: result.name, seconds: result.seconds }))
      .sort((a, b) => b.seconds - a.seconds),
    lessons: sumByLesson(results.flatMap(({ lessons }) => lessons)).map((time) => ({
      name: time.lesson,
      seconds: time.seconds,
    })),
  };
}

/** The times in columns: the steps, and beside them the ten slowest lessons where there are any. */
export function describeTimes({ seconds, steps, lessons }: Times): string[] {
  const shown = lessons.slice(0, SHOWN_LESSONS);
  const rows = Array.from({ length: Math.max(steps.length, shown.length) }, (_, index) => {
    const step = column(steps[index]).padEnd(NAME_WIDTH + SECONDS_WIDTH);
    const lesson = shown[index];
    return lesson ? `${step}   ${lesson.seconds.toFixed(1).padStart(7)}  ${lesson.name}` : step;
  });
  const heading = 'Slowest steps'.padEnd(NAME_WIDTH + SECONDS_WIDTH);
  const title = shown.length > 0 ? `${heading}   Slowest lessons` : heading;
  return ['', title, ...rows, `The whole run took ${seconds.toFixed(1)} s.`, ''].map((line) =>
    line.trimEnd(),
  );
}

/** Writes the times to the file that FROM_ZERO_TIMES names, where it does. */
export function keepTimes(times: Times): void {
  const file = process.env[TIMES_FILE];
  if (file !== undefined) writeFileSync(file, JSON.stringify(times));
}

/**
 * Reads what `keepTimes` wrote.
 * @throws CommandError where the run has not come to its end
 */
export function readTimes(file: string): Times {
  try {
    return timesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CommandError(`${file} has no times: the tests did not come to their end.`);
  }
}

function column(time: { readonly name: string; readonly seconds: number } | undefined): string {
  if (!time) return '';
  return time.name.padEnd(NAME_WIDTH) + time.seconds.toFixed(1).padStart(SECONDS_WIDTH);
}

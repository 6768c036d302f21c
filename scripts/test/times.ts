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
  /** The lessons that were checked, summed over all steps, slowest first. */
  lessons: z.array(timeSchema),
});

/** How long a run of the tests and its parts took; all in seconds. */
export type Times = z.infer<typeof timesSchema>;

/** The environment variable that names a file for the times of a run. */
export const TIMES_FILE_VARIABLE = 'FROM_ZERO_TIMES';

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

/** Formats the times in columns: the steps, and next to them the ten slowest lessons, if any. */
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

/** Writes the times to the file that FROM_ZERO_TIMES names, if it is set. */
export function writeTimes(times: Times): void {
  const file = process.env[TIMES_FILE_VARIABLE];
  if (file !== undefined) writeFileSync(file, JSON.stringify(times));
}

/**
 * Reads what `writeTimes` wrote.
 * @throws CommandError if the file can't be read, because the run did not finish
 */
export function readTimes(file: string): Times {
  try {
    return timesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CommandError(`${file} has no times: the tests did not finish.`);
  }
}

function column(time: { readonly name: string; readonly seconds: number } | undefined): string {
  if (!time) return '';
  return time.name.padEnd(NAME_WIDTH) + time.seconds.toFixed(1).padStart(SECONDS_WIDTH);
}

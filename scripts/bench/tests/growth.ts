import type { Times } from '../../test/times.ts';

const SHOWN_LESSONS = 10;
const NAME_WIDTH = 28;
const FIGURE_WIDTH = 10;

/** A run of the tests on a course with this number of lessons. */
export interface MeasuredRun {
  readonly lessons: number;
  readonly times: Times;
}

/** Compares a run of the tests with a run on more lessons, and gives lines to print. */
export function describeGrowth(now: MeasuredRun, more: MeasuredRun): string[] {
  const added = more.lessons - now.lessons;
  const row = (name: string, before: number, after: number) =>
    line(
      name,
      [before, after, (after - before) / added].map((figure) => figure.toFixed(1)),
    );
  const names = more.times.steps.map(({ name }) => name);
  return [
    line('Seconds, nothing built', [`${now.lessons}`, `${more.lessons}`, 'a lesson']),
    row('the whole run', now.times.seconds, more.times.seconds),
    ...names.map((name) => row(name, secondsOf(now.times, name), secondsOf(more.times, name))),
    ...describeLessons(now),
  ];
}

function describeLessons({ lessons, times }: MeasuredRun): string[] {
  const slowest = times.lessons.slice(0, SHOWN_LESSONS);
  if (slowest.length === 0) return [];
  const lines = slowest.map(({ name, seconds }) => line(name, [seconds.toFixed(1)]));
  return ['', `The slowest of the ${lessons} lessons`, ...lines];
}

function line(name: string, figures: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + figures.map((figure) => figure.padStart(FIGURE_WIDTH)).join('');
}

function secondsOf({ steps }: Times, name: string): number {
  return steps.find((step) => step.name === name)?.seconds ?? 0;
}

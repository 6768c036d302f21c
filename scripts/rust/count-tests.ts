import type { CargoRun } from './cargo.ts';
import type { CheckSummary } from './checked.ts';

/**
 * Counts the tests of a run of `cargo test`. A run that fails before any test counts as one
 * failure.
 *
 * @param what names the run in the block that is printed if it fails
 */
export function summarizeTests(run: CargoRun, what: string): CheckSummary {
  const sum = (kind: string) =>
    [...run.output.matchAll(new RegExp(`^test result: .*?(\\d+) ${kind}`, 'gm'))]
      .map(([, count]) => Number(count))
      .reduce((total, count) => total + count, 0);
  const passed = sum('passed');
  if (run.ok) return { passed, failed: 0, blocks: [] };
  const failures = run.output
    .split('\n')
    .filter((line) => !/^(running \d+ tests?|test .* \.\.\. ok|test result: ok.*)?$/.test(line));
  const block = [`${what} failed`, ...failures, run.log].join('\n').trimEnd();
  return { passed, failed: Math.max(1, sum('failed')), blocks: [block] };
}

import { listNames } from '../../src/core/issue.ts';
import type { ExerciseVariant } from './crate.ts';

/** The result of each test of a crate, by its full name, such as `tests::no_limit_means_20`. */
export type TestResults = ReadonlyMap<string, 'ok' | 'FAILED' | 'ignored'>;

/** A fault in the tests of an exercise. */
export interface TestFault {
  readonly message: string;
  /** The name in the lesson that the fault is about, if it is about one. */
  readonly test?: string;
}

/** Parses the standard output of `cargo test`; sorted by name, because tests end in any order. */
export function readTestResults(output: string): TestResults {
  const lines = output.matchAll(/^test (\S+)(?: - .*?)? \.\.\. (ok|FAILED|ignored)/gm);
  const results = [...lines].map(
    ([, name = '', result]) => [name, result as 'ok' | 'FAILED' | 'ignored'] as const,
  );
  return new Map(results.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Compares the test results of a state with the tests that the lesson names.
 *
 * @param names the names in the lesson: a test function, or the end of its path
 */
export function compareTestResults(
  state: ExerciseVariant,
  results: TestResults,
  names: readonly string[],
): TestFault[] {
  const faults: TestFault[] = [];
  const named = new Set<string>();
  for (const name of names) {
    const found = [...results.keys()].filter((test) => `::${test}`.endsWith(`::${name}`));
    for (const test of found) named.add(test);
    const message = nameFault(state, name, found, results);
    if (message !== undefined) faults.push({ message, test: name });
  }
  for (const [test, result] of results) {
    if (named.has(test) || result !== 'FAILED') continue;
    faults.push({
      message:
        state === 'starter'
          ? `the test \`${test}\` fails in the starter; name it in \`tests\`, or fix it`
          : `the test \`${test}\` fails in the solution`,
    });
  }
  return faults;
}

function nameFault(
  state: ExerciseVariant,
  name: string,
  found: readonly string[],
  results: TestResults,
): string | undefined {
  const [test, ...others] = found;
  if (test === undefined) {
    const failing = [...results.keys()].filter((known) => results.get(known) === 'FAILED');
    const hint = state === 'starter' ? `; those that fail are ${listNames(failing)}` : '';
    return `no test \`${name}\` in the ${state}${hint}`;
  }
  if (others.length > 0) {
    return `\`${name}\` is the name of ${listNames(found)}; write a longer one`;
  }
  const expected = state === 'starter' ? 'FAILED' : 'ok';
  const result = results.get(test);
  if (result === expected) return undefined;
  if (result === 'ignored') return `the test \`${name}\` is ignored in the ${state}`;
  return state === 'starter'
    ? `the test \`${name}\` passes in the starter; name only tests that fail there`
    : `the test \`${name}\` fails in the solution`;
}

import { byPlace, formatIssue } from '../../src/core/issue.ts';
import { compare } from './compare.ts';
import { type Checked, checkCrates } from './crates.ts';
import { findPhases, type Phase } from './phases.ts';
import { take } from './take.ts';

/**
 * Checks the crates of phases and that all they have recorded still holds.
 *
 * @param content the folder with the workspace and `guides/`
 * @param names the phases, such as `axum/extractors`; all where there are none
 * @throws CommandError where a name is unknown or cargo is missing
 */
export async function checkSamples(content: string, names: readonly string[]): Promise<Checked> {
  const phases = findPhases(content, names);
  const packages = names.length === 0 ? [] : phases.map((phase) => phase.package);
  const checked = [...(await checkCrates(content, packages))];
  for (const phase of phases) checked.push(await checkRecordings(content, phase));
  const sum = (key: 'passed' | 'failed') => checked.reduce((total, part) => total + part[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    blocks: checked.flatMap(({ blocks }) => blocks),
  };
}

/** Takes all that a phase has recorded once more, and compares. */
export async function checkRecordings(content: string, phase: Phase): Promise<Checked> {
  const taken = await take(content, phase);
  const { passed, issues } = compare(phase, taken);
  const blocks = [...taken.issues, ...issues].sort(byPlace).map(formatIssue);
  return { passed, failed: blocks.length, blocks };
}

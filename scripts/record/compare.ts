import { displayPath } from '../../src/content/index.ts';
import type { FileIssue, Issue } from '../../src/core/issue.ts';
import { differences, type Recorded, textDifference } from '../../src/core/recording.ts';
import { restoreVolatileValues } from '../../src/core/volatile-values.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';
import { atSource, positionOfOutput, recordedName } from './capture.ts';
import type { Captured, CapturedBlock, CapturedExchange, OutputText } from './captured.ts';
import { comparePredictions, recordedStatuses } from './compare-predictions.ts';
import { recordedExchanges, recordedNames, recordedPath, recordedText } from './recorded.ts';
import { restoreRecordedValues } from './restore-values.ts';

/** How many recordings match, and the issues with the others. */
interface Comparison {
  readonly passed: number;
  readonly issues: readonly FileIssue[];
}

/** Compares what was captured for a phase with its folder `recorded/`. */
export function compareWithRecorded(phase: PhaseCrate, captured: Captured): Comparison {
  // If the lesson can't be read, it is unknown what it shows.
  if (captured.fences.issues.length > 0) return { passed: 0, issues: [] };
  const parsed = recordedExchanges(phase);
  const statuses = recordedStatuses(phase);
  if (!parsed.ok) return unreadable(phase, 'exchanges.json', parsed.issues);
  if (!statuses.ok) return unreadable(phase, 'predictions.json', statuses.issues);
  const { exchanges, blocks } = restoreRecordedValues(phase, captured);
  const found = [
    ...exchanges.map((exchange, index) => compareExchange(phase, exchange, parsed.value[index])),
    ...blocks.map((block) => compareBlock(phase, block)),
    ...captured.outputs.map((output) => compareOutput(phase, captured, output)),
    ...comparePredictions(phase, captured, statuses.value, howToFix(phase)),
  ];
  const issues = found.filter((issue) => issue !== undefined);
  const stale =
    captured.issues.length > 0
      ? []
      : findStale(phase, captured, parsed.value.length, statuses.value);
  return { passed: found.length - issues.length, issues: [...issues, ...stale] };
}

function unreadable(phase: PhaseCrate, name: string, issues: readonly Issue[]): Comparison {
  const file = displayPath(recordedPath(phase, name));
  return {
    passed: 0,
    issues: issues.map((issue) => ({
      file,
      ...issue,
      message: `${issue.message}; ${howToFix(phase)}`,
    })),
  };
}

function compareExchange(
  phase: PhaseCrate,
  { fence, volatileParts: volatile, recorded: actual }: CapturedExchange,
  recorded: Recorded | undefined,
): FileIssue | undefined {
  const request = actual.request.split('\n')[0] ?? '';
  const fail = (message: string) => ({
    file: displayPath(phase.lesson),
    ...fence.position,
    message: `exchange: ${request} ${message}`,
  });
  if (recorded?.request !== actual.request) return fail(`is not recorded; ${howToFix(phase)}`);
  const differs = differences(recorded, restoreVolatileValues(recorded, actual, volatile));
  if (differs.length === 0) return undefined;
  return fail(
    `gets a response that differs from the recording\n${indent([...differs, ifRight(phase)])}`,
  );
}

function compareBlock(
  phase: PhaseCrate,
  { fence, name, text }: CapturedBlock,
): FileIssue | undefined {
  const fail = (message: string) => ({
    file: displayPath(phase.lesson),
    ...fence.position,
    message: `${fence.language}: ${message}`,
  });
  const recorded = recordedText(phase, name);
  if (recorded === undefined) return fail(`is not recorded; ${howToFix(phase)}`);
  if (recorded === text) return undefined;
  return fail(
    `differs from the recording\n${indent([textDifference(recorded, text), ifRight(phase)])}`,
  );
}

function compareOutput(
  phase: PhaseCrate,
  { fences }: Captured,
  { source, text }: OutputText,
): FileIssue | undefined {
  const fail = (message: string) => atSource(phase, fences, source, message);
  // What a file of `fails/` provokes is explained on the page of errors, whether it is shown or not.
  if (!source.startsWith('code/fails/') && !positionOfOutput(fences, source)) {
    const block = `\`\`\`output of=${source}`;
    return fail(`is shown nowhere in the lesson; show it with ${block}, or delete it`);
  }
  const recorded = recordedText(phase, recordedName(source));
  if (recorded === undefined) return fail(`is not recorded; ${howToFix(phase)}`);
  if (recorded === text) return undefined;
  return fail(
    `has an output that differs from the recording\n${indent([textDifference(recorded, text), ifRight(phase)])}`,
  );
}

/** Finds recordings that belong to nothing in the lesson. */
function findStale(
  phase: PhaseCrate,
  captured: Captured,
  recorded: number,
  statuses: ReadonlyMap<string, string>,
): FileIssue[] {
  const fail = (name: string, message: string) => ({
    file: displayPath(recordedPath(phase, name)),
    line: 1,
    column: 1,
    message: `recording: ${message}; ${howToFix(phase)}`,
  });
  const expected = [
    'exchanges.json',
    'verified.json',
    ...(captured.statuses.size > 0 ? ['predictions.json'] : []),
    ...captured.blocks.map(({ name }) => name),
    ...captured.outputs.map(({ source }) => recordedName(source)),
  ];
  const issues = recordedNames(phase)
    .filter((name) => !expected.includes(name))
    .map((name) => fail(name, 'belongs to nothing in the lesson'));
  for (const request of captured.statuses.size > 0 ? statuses.keys() : []) {
    if (captured.statuses.has(request)) continue;
    issues.push(fail('predictions.json', `no question asks for \`${request.split('\n')[0]}\``));
  }
  const { length } = captured.exchanges;
  if (recorded > length) {
    const counts = `has ${recorded} exchanges, but the lesson has ${length}`;
    issues.push(fail('exchanges.json', counts));
  }
  return issues;
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function howToFix(phase: PhaseCrate): string {
  return `run npm run record -- ${phase.name}`;
}

function ifRight(phase: PhaseCrate): string {
  return `If the change is right, ${howToFix(phase)}.`;
}

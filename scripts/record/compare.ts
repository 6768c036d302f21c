import { displayPath } from '../../src/content/files.ts';
import type { FileIssue, Issue } from '../../src/core/issue.ts';
import { differences, type Recorded, textDifference } from '../../src/core/recording.ts';
import { restoreVolatileValues } from '../../src/core/volatile-values.ts';
import type { Phase } from '../rust/phases.ts';
import { atSource, positionShown, recordedName } from './capture.ts';
import type { Captured, CapturedBlock, CapturedExchange, OutputText } from './captured.ts';
import { comparePredictions, recordedStatuses } from './compare-predictions.ts';
import { recordedExchanges, recordedNames, recordedPath, recordedText } from './recorded.ts';
import { restoreRecordedValues } from './restore-values.ts';

/** How many recordings hold, and what is wrong with the others. */
interface Comparison {
  readonly passed: number;
  readonly issues: readonly FileIssue[];
}

/** Compares what was taken of a phase with its folder `recorded/`. */
export function compare(phase: Phase, taken: Captured): Comparison {
  // Of a lesson that can't be read nobody knows what it shows.
  if (taken.fences.issues.length > 0) return { passed: 0, issues: [] };
  const parsed = recordedExchanges(phase);
  const statuses = recordedStatuses(phase);
  if (!parsed.ok) return unreadable(phase, 'exchanges.json', parsed.issues);
  if (!statuses.ok) return unreadable(phase, 'predictions.json', statuses.issues);
  const { exchanges, blocks } = restoreRecordedValues(phase, taken);
  const found = [
    ...exchanges.map((exchange, index) => compareExchange(phase, exchange, parsed.value[index])),
    ...blocks.map((block) => compareBlock(phase, block)),
    ...taken.outputs.map((output) => compareOutput(phase, taken, output)),
    ...comparePredictions(phase, taken, statuses.value, mend(phase)),
  ];
  const issues = found.filter((issue) => issue !== undefined);
  const leftOver =
    taken.issues.length > 0 ? [] : findLeftOver(phase, taken, parsed.value.length, statuses.value);
  return { passed: found.length - issues.length, issues: [...issues, ...leftOver] };
}

function unreadable(phase: Phase, name: string, issues: readonly Issue[]): Comparison {
  const file = displayPath(recordedPath(phase, name));
  return {
    passed: 0,
    issues: issues.map((issue) => ({
      file,
      ...issue,
      message: `${issue.message}; ${mend(phase)}`,
    })),
  };
}

function compareExchange(
  phase: Phase,
  { fence, volatileParts: volatile, recorded: actual }: CapturedExchange,
  recorded: Recorded | undefined,
): FileIssue | undefined {
  const request = actual.request.split('\n')[0] ?? '';
  const fail = (message: string) => ({
    file: displayPath(phase.lesson),
    ...fence.position,
    message: `exchange: ${request} ${message}`,
  });
  if (recorded?.request !== actual.request)
    return fail(`is not recorded as it stands; ${mend(phase)}`);
  const differs = differences(recorded, restoreVolatileValues(recorded, actual, volatile));
  if (differs.length === 0) return undefined;
  return fail(`does not answer as recorded\n${indent([...differs, ifRight(phase)])}`);
}

function compareBlock(phase: Phase, { fence, name, text }: CapturedBlock): FileIssue | undefined {
  const fail = (message: string) => ({
    file: displayPath(phase.lesson),
    ...fence.position,
    message: `${fence.language}: ${message}`,
  });
  const recorded = recordedText(phase, name);
  if (recorded === undefined) return fail(`is not recorded; ${mend(phase)}`);
  if (recorded === text) return undefined;
  return fail(
    `is not what is recorded\n${indent([textDifference(recorded, text), ifRight(phase)])}`,
  );
}

function compareOutput(
  phase: Phase,
  { fences }: Captured,
  { source, text }: OutputText,
): FileIssue | undefined {
  const fail = (message: string) => atSource(phase, fences, source, message);
  if (!positionShown(fences, source)) {
    const block = `\`\`\`output of=${source}`;
    return fail(`is shown nowhere in the lesson; show it with ${block}, or delete it`);
  }
  const recorded = recordedText(phase, recordedName(source));
  if (recorded === undefined) return fail(`is not recorded; ${mend(phase)}`);
  if (recorded === text) return undefined;
  return fail(
    `does not say what is recorded\n${indent([textDifference(recorded, text), ifRight(phase)])}`,
  );
}

/** Recordings that nothing in the lesson stands for any more. */
function findLeftOver(
  phase: Phase,
  taken: Captured,
  recorded: number,
  statuses: ReadonlyMap<string, string>,
): FileIssue[] {
  const fail = (name: string, message: string) => ({
    file: displayPath(recordedPath(phase, name)),
    line: 1,
    column: 1,
    message: `recording: ${message}; ${mend(phase)}`,
  });
  const wanted = [
    'exchanges.json',
    'verified.json',
    ...(taken.statuses.size > 0 ? ['predictions.json'] : []),
    ...taken.blocks.map(({ name }) => name),
    ...taken.outputs.map(({ source }) => recordedName(source)),
  ];
  const issues = recordedNames(phase)
    .filter((name) => !wanted.includes(name))
    .map((name) => fail(name, 'is of nothing the lesson has'));
  for (const request of taken.statuses.size > 0 ? statuses.keys() : []) {
    if (taken.statuses.has(request)) continue;
    issues.push(fail('predictions.json', `no question asks for \`${request.split('\n')[0]}\``));
  }
  const { length } = taken.exchanges;
  if (recorded > length) {
    const counts = `holds ${recorded} exchanges, the lesson has ${length}`;
    issues.push(fail('exchanges.json', counts));
  }
  return issues;
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function mend(phase: Phase): string {
  return `run npm run record -- ${phase.name}`;
}

function ifRight(phase: Phase): string {
  return `If the change is right, ${mend(phase)}.`;
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileIssue } from '../../src/core/issue.ts';
import {
  differences,
  parseRecording,
  type Recorded,
  textDifference,
} from '../../src/core/recording.ts';
import { displayPath } from '../../src/markdown/content-files.ts';
import type { Phase } from './phases.ts';
import { atSource, type OutputText, recordedName, type Taken } from './take.ts';
import type { TakenExchange } from './taken.ts';

/** How many recordings hold, and what is wrong with the others. */
interface Comparison {
  readonly passed: number;
  readonly issues: readonly FileIssue[];
}

/** Compares what was taken of a phase with its folder `recorded/`. */
export function compare(phase: Phase, taken: Taken): Comparison {
  // Of a lesson that can't be read nobody knows what it shows.
  if (taken.fences.issues.length > 0) return { passed: 0, issues: [] };
  const recorded = readRecorded(phase, 'exchanges.json');
  const parsed = parseRecording(recorded ?? '[]');
  if (!parsed.ok) {
    const file = displayPath(recordedPath(phase, 'exchanges.json'));
    return {
      passed: 0,
      issues: parsed.issues.map((issue) => ({
        file,
        ...issue,
        message: `${issue.message}; ${mend(phase)}`,
      })),
    };
  }
  const found = [
    ...taken.exchanges.map((exchange, index) =>
      compareExchange(phase, exchange, parsed.value[index]),
    ),
    ...taken.outputs.map((output) => compareOutput(phase, taken, output)),
  ];
  const issues = found.filter((issue) => issue !== undefined);
  const leftOver = taken.issues.length > 0 ? [] : findLeftOver(phase, taken, parsed.value.length);
  return { passed: found.length - issues.length, issues: [...issues, ...leftOver] };
}

function compareExchange(
  phase: Phase,
  { fence, recorded: actual }: TakenExchange,
  recorded: Recorded | undefined,
): FileIssue | undefined {
  const request = actual.request.split('\n')[0] ?? '';
  const fail = (message: string) => ({
    file: displayPath(phase.lesson),
    ...fence.place,
    message: `exchange: ${request} ${message}`,
  });
  if (recorded?.request !== actual.request)
    return fail(`is not recorded as it stands; ${mend(phase)}`);
  const differs = differences(recorded, actual);
  if (differs.length === 0) return undefined;
  return fail(`does not answer as recorded\n${indent([...differs, ifRight(phase)])}`);
}

function compareOutput(
  phase: Phase,
  { fences }: Taken,
  { source, text }: OutputText,
): FileIssue | undefined {
  const fail = (message: string) => atSource(phase, fences, source, message);
  if (!fences.outputs.some(({ meta }) => meta.get('of') === source)) {
    const block = `\`\`\`output of=${source}`;
    return fail(`is shown nowhere in the lesson; show it with ${block}, or delete it`);
  }
  const recorded = readRecorded(phase, recordedName(source));
  if (recorded === undefined) return fail(`is not recorded; ${mend(phase)}`);
  if (recorded === text) return undefined;
  return fail(
    `does not say what is recorded\n${indent([textDifference(recorded, text), ifRight(phase)])}`,
  );
}

/** Recordings that nothing in the lesson stands for any more. */
function findLeftOver(phase: Phase, { exchanges, outputs }: Taken, recorded: number): FileIssue[] {
  const folder = path.join(phase.folder, 'recorded');
  const fail = (name: string, message: string) => ({
    file: displayPath(path.join(folder, name)),
    line: 1,
    column: 1,
    message: `recording: ${message}; ${mend(phase)}`,
  });
  const wanted = ['exchanges.json', ...outputs.map(({ source }) => recordedName(source))];
  const there = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
  const issues = there
    .filter((name) => !wanted.includes(name))
    .map((name) => fail(name, 'is of nothing the lesson has'));
  if (recorded > exchanges.length) {
    const counts = `holds ${recorded} exchanges, the lesson has ${exchanges.length}`;
    issues.push(fail('exchanges.json', counts));
  }
  return issues;
}

function readRecorded(phase: Phase, name: string): string | undefined {
  const file = recordedPath(phase, name);
  const there = statSync(file, { throwIfNoEntry: false })?.isFile();
  return there ? readFileSync(file, 'utf8') : undefined;
}

function recordedPath(phase: Phase, name: string): string {
  return path.join(phase.folder, 'recorded', name);
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

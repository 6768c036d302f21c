import path from 'node:path';
import { type Content, displayPath } from '../../src/content/index.ts';
import { type FileIssue, type Issue, ok, type Result } from '../../src/core/issue.ts';
import type { Position } from '../../src/core/position.ts';
import { type BuiltCopy, buildCopy, cargoQueue } from '../rust/build.ts';
import { type PhaseCrate, rustFiles } from '../rust/phase-crates.ts';
import { showHeading } from '../shared/progress.ts';
import type { Captured, CapturedBlock, OutputText } from './captured.ts';
import { captureConversation } from './conversation.ts';
import { captureExamples } from './examples.ts';
import { captureFailures } from './fails.ts';
import { findFences, type RecordedFences } from './fences.ts';
import { positionOfSource } from './questions.ts';
import { captureRuns } from './runs.ts';
import { capturePredictedStatuses } from './statuses.ts';

/**
 * Builds and runs everything in a phase that is recorded.
 *
 * @param build the phase's crate, if it has been built already
 */
export async function capture(
  content: Content,
  phase: PhaseCrate,
  build?: BuiltCopy,
): Promise<Captured> {
  showHeading(`${phase.name}: building`);
  const built = build ?? (await buildCopy(content, phase));
  const fences = findFences(phase.lesson);
  const inLesson = (issue: Issue): FileIssue => ({ file: displayPath(phase.lesson), ...issue });
  const issues = [...fences.issues, ...duplicateNames(phase)];

  showHeading(`${phase.name}: sending requests`);
  const conversation = await captureConversation(phase, built, fences.server);
  if (!conversation.ok) issues.push(...conversation.issues.map(inLesson));

  const runs = await captureRunsInQueue(content, phase, built, fences);
  if (!runs.ok) issues.push(...runs.issues.map(inLesson));

  const statuses = await capturePredictedStatuses(phase, built, fences.questions);
  if (!statuses.ok) issues.push(...statuses.issues.map(inLesson));

  showHeading(`${phase.name}: compiling what must not compile`);
  const fails = await captureFailures(content, phase);
  showHeading(`${phase.name}: running the examples`);
  const examples = await captureExamples(phase, built);

  const outputs: OutputText[] = [];
  for (const { source, result } of [...fails, ...examples]) {
    if (result.ok) outputs.push({ source, text: result.value });
    else
      issues.push(...result.issues.map((issue) => atSource(phase, fences, source, issue.message)));
  }
  const { exchanges, logs } = conversation.ok ? conversation.value : { exchanges: [], logs: [] };
  const blocks = [...logs, ...(runs.ok ? runs.value : [])];
  const found = statuses.ok ? statuses.value : new Map<string, string>();
  return { fences, exchanges, blocks, outputs, statuses: found, issues };
}

/** Runs the commands inside the build queue, because they may build the crate again. */
async function captureRunsInQueue(
  content: Content,
  phase: PhaseCrate,
  { folder }: BuiltCopy,
  { runs }: RecordedFences,
): Promise<Result<readonly CapturedBlock[]>> {
  if (runs.length === 0) return ok([]);
  showHeading(`${phase.name}: running the commands`);
  return cargoQueue.run(() => captureRuns(content, folder, runs));
}

/** The name of the file in `recorded/` with the recorded output of a source file. */
export function recordedName(source: string): string {
  return `${path.basename(source, '.rs')}.txt`;
}

/**
 * The position in a lesson of the first block that shows the recorded output of a source file, or
 * else of the first question about it; undefined if there is neither.
 */
export function positionOfOutput(
  { outputs, questions }: RecordedFences,
  source: string,
): Position | undefined {
  const fence = outputs.find(({ meta }) => meta.get('of') === source);
  if (fence) return fence.position;
  return questions
    .map((question) => positionOfSource(question, source))
    .find((position) => position !== undefined);
}

/**
 * An issue about a source file, at the first position that shows it, or else at the file itself.
 */
export function atSource(
  phase: PhaseCrate,
  fences: RecordedFences,
  source: string,
  message: string,
): FileIssue {
  const position = positionOfOutput(fences, source);
  if (position)
    return { file: displayPath(phase.lesson), ...position, message: `${source} ${message}` };
  return { file: displayPath(path.join(phase.folder, source)), line: 1, column: 1, message };
}

function duplicateNames(phase: PhaseCrate): FileIssue[] {
  const examples = rustFiles(phase, 'examples');
  const duplicates = rustFiles(phase, 'fails').filter((name) => examples.includes(name));
  return duplicates.map((name) => ({
    file: displayPath(path.join(phase.crate, 'fails', `${name}.rs`)),
    line: 1,
    column: 1,
    message: `examples/${name}.rs has the same name, so both would have the same recording; rename one`,
  }));
}

import path from 'node:path';
import { displayPath } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import {
  type FileIssue,
  good,
  type Issue,
  type Outcome,
  type Place,
} from '../../src/core/issue.ts';
import { type BuiltCopy, buildCopy, cargoTurns } from './build.ts';
import { takeConversation } from './conversation.ts';
import { takeExamples } from './examples.ts';
import { takeFails } from './fails.ts';
import { findFences, type RecordedFences } from './fences.ts';
import { type Phase, rustFiles } from './phases.ts';
import { heading } from './progress.ts';
import { placeOfSource } from './questions.ts';
import { takeRuns } from './runs.ts';
import { takeStatuses } from './statuses.ts';
import type { OutputText, Taken, TakenBlock } from './taken.ts';

/**
 * Builds and runs everything of a phase that is recorded.
 *
 * @param build its crate, where that is built already
 */
export async function take(content: Content, phase: Phase, build?: BuiltCopy): Promise<Taken> {
  heading(`${phase.name}: building`);
  const built = build ?? (await buildCopy(content, phase));
  const fences = findFences(phase.lesson);
  const inLesson = (issue: Issue): FileIssue => ({ file: displayPath(phase.lesson), ...issue });
  const issues = [...fences.issues, ...sameNames(phase)];

  heading(`${phase.name}: asking the program`);
  const conversation = await takeConversation(phase, built, fences.server);
  if (!conversation.ok) issues.push(...conversation.issues.map(inLesson));

  const runs = await takeRunsInTurn(content, phase, built, fences);
  if (!runs.ok) issues.push(...runs.issues.map(inLesson));

  const statuses = await takeStatuses(phase, built, fences.questions);
  if (!statuses.ok) issues.push(...statuses.issues.map(inLesson));

  heading(`${phase.name}: compiling what must not compile`);
  const fails = await takeFails(content, phase);
  heading(`${phase.name}: running the examples`);
  const examples = await takeExamples(phase, built);

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

/** Commands may build the crate once more: that waits for its turn. */
async function takeRunsInTurn(
  content: Content,
  phase: Phase,
  { folder }: BuiltCopy,
  { runs }: RecordedFences,
): Promise<Outcome<readonly TakenBlock[]>> {
  if (runs.length === 0) return good([]);
  heading(`${phase.name}: running the commands`);
  return cargoTurns.take(() => takeRuns(content, folder, runs));
}

/** The file below `recorded/` that holds what was recorded of a source file. */
export function recordedName(source: string): string {
  return `${path.basename(source, '.rs')}.txt`;
}

/** Where a lesson first shows what was recorded of a source file, or a question asks for it. */
export function placeShown(
  { outputs, questions }: RecordedFences,
  source: string,
): Place | undefined {
  const fence = outputs.find(({ meta }) => meta.get('of') === source);
  if (fence) return fence.place;
  return questions
    .map((question) => placeOfSource(question, source))
    .find((place) => place !== undefined);
}

/** An issue about a source file, at the first place that shows it, or else at the file. */
export function atSource(
  phase: Phase,
  fences: RecordedFences,
  source: string,
  message: string,
): FileIssue {
  const place = placeShown(fences, source);
  if (place) return { file: displayPath(phase.lesson), ...place, message: `${source} ${message}` };
  return { file: displayPath(path.join(phase.folder, source)), line: 1, column: 1, message };
}

function sameNames(phase: Phase): FileIssue[] {
  const examples = rustFiles(phase, 'examples');
  const twice = rustFiles(phase, 'fails').filter((name) => examples.includes(name));
  return twice.map((name) => ({
    file: displayPath(path.join(phase.crate, 'fails', `${name}.rs`)),
    line: 1,
    column: 1,
    message: `examples/${name}.rs has the same name, and one recording can't be of both; rename one`,
  }));
}

import { parseRequest } from '../../src/core/exchange.ts';
import { err, type Issue, ok, type Result } from '../../src/core/issue.ts';
import { type BuiltCopy, programOf } from '../rust/build.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';
import { withServer } from '../rust/server.ts';
import { CommandError } from '../shared/command.ts';
import type { LessonQuestion } from './questions.ts';
import { send } from './send.ts';

/**
 * Captures the statuses that the questions of a lesson ask the reader to predict. The phase's
 * program is restarted for each request, so that no request affects another.
 *
 * @returns the statuses by request, such as `404 Not Found`, or issues with their positions in the
 *   lesson
 */
export async function capturePredictedStatuses(
  phase: PhaseCrate,
  build: BuiltCopy,
  questions: readonly LessonQuestion[],
): Promise<Result<ReadonlyMap<string, string>>> {
  const statuses = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { question, positionOf } of questions) {
    const { predict } = question;
    if (predict?.of !== 'status' || statuses.has(predict.request)) continue;
    try {
      statuses.set(predict.request, await captureStatus(phase, build, predict.request));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      issues.push({ ...positionOf('predict', 'request'), message: `quiz: ${error.message}` });
    }
  }
  return issues.length > 0 ? err(...issues) : ok(statuses);
}

async function captureStatus(phase: PhaseCrate, build: BuiltCopy, text: string): Promise<string> {
  const request = parseRequest(text);
  if (!request.ok) throw new CommandError(`${request.issues[0]?.message}`);
  const { method, path } = request.value;
  return withServer(programOf(phase, build), phase.crate, async (server) => {
    try {
      return (await send(request.value, server.port)).status;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const what = `${method} ${path} failed: the program ${error.message}`;
      throw new CommandError(`${what}; ${await server.log()}`);
    }
  });
}

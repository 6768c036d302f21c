import { parseRequest } from '../../src/core/exchange.ts';
import { bad, good, type Issue, type Outcome } from '../../src/core/issue.ts';
import { CommandError } from '../setup/command.ts';
import { type BuiltCopy, programOf } from './build.ts';
import type { Phase } from './phases.ts';
import type { PlacedQuestion } from './questions.ts';
import { send } from './send.ts';
import { withServer } from './server.ts';

/**
 * Finds the statuses that the questions of a lesson ask to predict. The phase's program is started
 * anew for each: what another request has changed is not of this one.
 *
 * @returns the statuses by request, such as `404 Not Found`, or issues placed in the lesson
 */
export async function takeStatuses(
  phase: Phase,
  build: BuiltCopy,
  questions: readonly PlacedQuestion[],
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const statuses = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { question, placeOf } of questions) {
    const { predict } = question;
    if (predict?.of !== 'status' || statuses.has(predict.request)) continue;
    try {
      statuses.set(predict.request, await askFresh(phase, build, predict.request));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      issues.push({ ...placeOf('predict', 'request'), message: `quiz: ${error.message}` });
    }
  }
  return issues.length > 0 ? bad(...issues) : good(statuses);
}

async function askFresh(phase: Phase, build: BuiltCopy, text: string): Promise<string> {
  const request = parseRequest(text);
  if (!request.ok) throw new CommandError(`${request.issues[0]?.message}`);
  const { method, path } = request.value;
  return withServer(programOf(phase, build), phase.crate, async (server) => {
    try {
      return (await send(request.value, server.port)).status;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const what = `asked for ${method} ${path} the program ${error.message}`;
      throw new CommandError(`${what}; ${await server.log()}`);
    }
  });
}

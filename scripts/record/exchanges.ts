import { type HttpRequest, parseRequest } from '../../src/core/exchange.ts';
import { bad, good, type Issue, type Outcome } from '../../src/core/issue.ts';
import type { Fence } from '../../src/markdown/fence.ts';
import { CommandError } from '../setup/command.ts';
import { readMessages, runCargo } from './cargo.ts';
import type { Phase } from './phases.ts';
import { send } from './send.ts';
import { type RunningServer, withServer } from './server.ts';
import type { TakenExchange } from './taken.ts';

interface Question {
  readonly fence: Fence;
  readonly request: HttpRequest;
}

/**
 * Starts a phase's program and asks it what the lesson's `http` blocks ask, in their order.
 *
 * @returns the replies, or issues placed in the lesson
 */
export async function takeExchanges(
  content: string,
  phase: Phase,
  fences: readonly Fence[],
): Promise<Outcome<readonly TakenExchange[]>> {
  const questions = readQuestions(fences);
  if (!questions.ok) return questions;
  const [first] = fences;
  if (first === undefined) return good([]);
  try {
    const program = await buildProgram(content, phase);
    return await withServer(program, phase.crate, (server) => askAll(questions.value, server));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return bad({ ...first.place, message: `exchange: ${error.message}` });
  }
}

function readQuestions(fences: readonly Fence[]): Outcome<readonly Question[]> {
  const questions: Question[] = [];
  const issues: Issue[] = [];
  for (const fence of fences) {
    const request = parseRequest(fence.body);
    if (request.ok) questions.push({ fence, request: request.value });
    else issues.push(...request.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
  }
  return issues.length > 0 ? bad(...issues) : good(questions);
}

async function buildProgram(content: string, phase: Phase): Promise<string> {
  const args = ['build', '--locked', '--package', phase.package, '--bins'];
  const run = await runCargo([...args, '--message-format=json-render-diagnostics'], content);
  if (!run.ok) throw new CommandError(`the program can't be built; cargo says:\n${run.log}`);
  const program = readMessages(run).find(({ executable }) => executable)?.executable;
  if (program) return program;
  throw new CommandError(`the crate ${phase.package} has no program; add src/main.rs`);
}

async function askAll(
  questions: readonly Question[],
  server: RunningServer,
): Promise<Outcome<readonly TakenExchange[]>> {
  const taken: TakenExchange[] = [];
  for (const { fence, request } of questions) {
    try {
      const reply = await send(request, server.port);
      taken.push({ fence, recorded: { request: fence.body, ...reply } });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const what = `exchange: asked for ${request.method} ${request.path} the program ${error.message}`;
      return bad({ ...fence.place, message: `${what}; ${await server.log()}` });
    }
  }
  return good(taken);
}

import { type HttpRequest, parseRequest } from '../../src/core/exchange.ts';
import { bad, good, type Issue, type Outcome } from '../../src/core/issue.ts';
import { recordedBlockName } from '../../src/core/recording.ts';
import { missingIn, type Varying } from '../../src/core/varying.ts';
import { allowOnly, type Fence } from '../../src/markdown/fence.ts';
import { readVarying } from '../../src/markdown/fences/exchange.ts';
import { CommandError } from '../setup/command.ts';
import { type BuiltCopy, programOf } from './build.ts';
import { watchLog } from './log.ts';
import type { Phase } from './phases.ts';
import { recordedText } from './recorded.ts';
import { send } from './send.ts';
import { type RunningServer, withServer } from './server.ts';
import type { TakenBlock, TakenExchange } from './taken.ts';

/** What a lesson shows of one run of its program. */
interface Conversation {
  readonly exchanges: readonly TakenExchange[];
  readonly logs: readonly TakenBlock[];
}

/** A request to send. */
interface Question {
  readonly kind: 'http';
  readonly fence: Fence;
  readonly request: HttpRequest;
  readonly varying: Varying;
}

/** A request to send, or a place where the log is shown. */
type Step = Question | { readonly kind: 'log'; readonly fence: Fence };

/**
 * Starts a phase's program and asks it what the lesson's `http` blocks ask, in their order. What
 * it prints meanwhile is for the `log` blocks.
 *
 * @param fences the `http` and `log` blocks in the order of the lesson
 * @returns the replies and the logs, or issues placed in the lesson
 */
export async function takeConversation(
  phase: Phase,
  build: BuiltCopy,
  fences: readonly Fence[],
): Promise<Outcome<Conversation>> {
  const steps = readSteps(fences);
  if (!steps.ok) return steps;
  const [first] = fences;
  if (first === undefined) return good({ exchanges: [], logs: [] });
  try {
    return await withServer(programOf(phase, build), phase.crate, (server) =>
      goThrough(steps.value, server, phase, build.folder),
    );
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return bad({ ...first.place, message: `exchange: ${error.message}` });
  }
}

function readSteps(fences: readonly Fence[]): Outcome<readonly Step[]> {
  const steps: Step[] = [];
  const issues: Issue[] = [];
  for (const fence of fences) {
    const step = readStep(fence);
    if (step.ok) steps.push(step.value);
    else issues.push(...step.issues);
  }
  return issues.length > 0 ? bad(...issues) : good(steps);
}

function readStep(fence: Fence): Outcome<Step> {
  if (fence.language === 'log') {
    const refused = allowOnly(fence, ['title'], 'generated');
    return refused.length > 0 ? bad(...refused) : good({ kind: 'log', fence });
  }
  const varying = readVarying(fence);
  if (!varying.ok) return varying;
  const request = parseRequest(fence.body);
  if (request.ok) {
    return good({ kind: 'http', fence, request: request.value, varying: varying.value });
  }
  return bad(...request.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
}

async function goThrough(
  steps: readonly Step[],
  server: RunningServer,
  phase: Phase,
  compiledIn: string,
): Promise<Outcome<Conversation>> {
  const exchanges: TakenExchange[] = [];
  const logs: TakenBlock[] = [];
  const log = watchLog(server, compiledIn);
  for (const [index, step] of steps.entries()) {
    const { fence } = step;
    try {
      if (step.kind === 'log') {
        const name = recordedBlockName('log', fence.ordinal);
        logs.push({ fence, name, text: await log.take(recordedText(phase, name)) });
        const end = exchanges.length === 0 ? server.end() : undefined;
        if (end === undefined) continue;
        throw new CommandError(`exchange: the program ${end} before anything was asked`);
      }
      // What earlier requests still print is not of this one.
      if (steps[index + 1]?.kind === 'log') await log.skip();
      exchanges.push(await ask(step, server.port));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return bad({ ...fence.place, message: `${error.message}; ${await server.log()}` });
    }
  }
  const missing = exchanges.flatMap(({ fence, recorded, varying }) =>
    missingIn(recorded, varying).map((what) => ({ ...fence.place, message: `varies: ${what}` })),
  );
  return missing.length > 0 ? bad(...missing) : good({ exchanges, logs });
}

async function ask({ fence, request, varying }: Question, port: number): Promise<TakenExchange> {
  try {
    const reply = await send(request, port);
    return { fence, varying, recorded: { request: fence.body, ...reply } };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const what = `asked for ${request.method} ${request.path} the program ${error.message}`;
    throw new CommandError(`exchange: ${what}`);
  }
}

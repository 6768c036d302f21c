import { allowOnly, type Fence, readVolatileParts } from '../../src/content/index.ts';
import { type HttpRequest, parseRequest } from '../../src/core/exchange.ts';
import { err, type Issue, ok, type Result } from '../../src/core/issue.ts';
import { recordedBlockName } from '../../src/core/recording.ts';
import { missingVolatileParts, type VolatileParts } from '../../src/core/volatile-values.ts';
import { type BuiltCopy, programOf } from '../rust/build.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';
import { type RunningServer, withServer } from '../rust/server.ts';
import { CommandError } from '../shared/command.ts';
import type { CapturedBlock, CapturedExchange } from './captured.ts';
import { watchLog } from './log.ts';
import { recordedText } from './recorded.ts';
import { send } from './send.ts';

/** The exchanges and logs that were captured from one run of the program. */
interface Conversation {
  readonly exchanges: readonly CapturedExchange[];
  readonly logs: readonly CapturedBlock[];
}

/** A request to send. */
interface RequestStep {
  readonly kind: 'http';
  readonly fence: Fence;
  readonly request: HttpRequest;
  readonly volatile: VolatileParts;
}

/** A request to send, or a point at which the log is captured. */
type Step = RequestStep | { readonly kind: 'log'; readonly fence: Fence };

/**
 * Starts a phase's program and sends it the requests of the lesson's `http` blocks, in their order.
 * What it prints meanwhile is captured for the `log` blocks.
 *
 * @param fences the `http` and `log` blocks in the order of the lesson
 * @returns the exchanges and the logs, or issues with their positions in the lesson
 */
export async function captureConversation(
  phase: PhaseCrate,
  build: BuiltCopy,
  fences: readonly Fence[],
): Promise<Result<Conversation>> {
  const steps = readSteps(fences);
  if (!steps.ok) return steps;
  const [first] = fences;
  if (first === undefined) return ok({ exchanges: [], logs: [] });
  try {
    return await withServer(programOf(phase, build), phase.crate, (server) =>
      runSteps(steps.value, server, phase, build.folder),
    );
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return err({ ...first.position, message: `exchange: ${error.message}` });
  }
}

function readSteps(fences: readonly Fence[]): Result<readonly Step[]> {
  const steps: Step[] = [];
  const issues: Issue[] = [];
  for (const fence of fences) {
    const step = readStep(fence);
    if (step.ok) steps.push(step.value);
    else issues.push(...step.issues);
  }
  return issues.length > 0 ? err(...issues) : ok(steps);
}

function readStep(fence: Fence): Result<Step> {
  if (fence.language === 'log') {
    const rejected = allowOnly(fence, ['title'], 'generated');
    return rejected.length > 0 ? err(...rejected) : ok({ kind: 'log', fence });
  }
  const volatile = readVolatileParts(fence);
  if (!volatile.ok) return volatile;
  const request = parseRequest(fence.body);
  if (request.ok) {
    return ok({ kind: 'http', fence, request: request.value, volatile: volatile.value });
  }
  return err(...request.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
}

async function runSteps(
  steps: readonly Step[],
  server: RunningServer,
  phase: PhaseCrate,
  compiledIn: string,
): Promise<Result<Conversation>> {
  const exchanges: CapturedExchange[] = [];
  const logs: CapturedBlock[] = [];
  const log = watchLog(server, compiledIn);
  for (const [index, step] of steps.entries()) {
    const { fence } = step;
    try {
      if (step.kind === 'log') {
        const name = recordedBlockName('log', fence.ordinal);
        logs.push({ fence, name, text: await log.capture(recordedText(phase, name)) });
        const end = exchanges.length === 0 ? server.end() : undefined;
        if (end === undefined) continue;
        throw new CommandError(`exchange: the program ${end} before any request was sent`);
      }
      // Skips late output of earlier requests, which does not belong in this request's log.
      if (steps[index + 1]?.kind === 'log') await log.skip();
      exchanges.push(await sendRequest(step, server.port));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return err({ ...fence.position, message: `${error.message}; ${await server.log()}` });
    }
  }
  const missing = exchanges.flatMap(({ fence, recorded, volatileParts: volatile }) =>
    missingVolatileParts(recorded, volatile).map((what) => ({
      ...fence.position,
      message: `varies: ${what}`,
    })),
  );
  return missing.length > 0 ? err(...missing) : ok({ exchanges, logs });
}

async function sendRequest(
  { fence, request, volatile }: RequestStep,
  port: number,
): Promise<CapturedExchange> {
  try {
    const response = await send(request, port);
    return { fence, volatileParts: volatile, recorded: { request: fence.body, ...response } };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const what = `${request.method} ${request.path} failed: the program ${error.message}`;
    throw new CommandError(`exchange: ${what}`);
  }
}

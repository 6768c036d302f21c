import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bad, good, type Outcome } from '../../src/core/issue.ts';
import { readMessages, runCargo } from './cargo.ts';
import { parseExpectedEnd } from './expectation.ts';
import { normalizeProgramText } from './normalize.ts';
import { type Phase, rustFiles } from './phases.ts';
import { sampleEnvironment } from './processes.ts';
import { runProgram } from './run-program.ts';
import { freePort } from './server.ts';
import type { TakenOutput } from './taken.ts';

const SECONDS_TO_RUN = 20;
/** The exit code of a Rust program that panics. */
const PANICKED = 101;

/**
 * Builds and runs the examples of a phase.
 *
 * @param scratch the folder of the crate made of them
 * @returns for each what a terminal would show, or why it does not end as expected
 */
export async function takeExamples(
  content: string,
  phase: Phase,
  scratch: string,
): Promise<TakenOutput[]> {
  const names = rustFiles(phase, 'examples');
  if (names.length === 0) return [];
  const examples = names.flatMap((name) => ['--example', name]);
  const args = ['build', '--keep-going', '--message-format=json-render-diagnostics', ...examples];
  const run = await runCargo(args, content, scratch);
  const messages = readMessages(run);
  const taken: TakenOutput[] = [];
  for (const name of names) {
    const source = readFileSync(path.join(phase.crate, 'examples', `${name}.rs`), 'utf8');
    const program = messages.find(({ target, executable }) => target?.name === name && executable);
    const result = program?.executable
      ? await runExample(source, program.executable, phase.crate, scratch)
      : fail(`could not be built; cargo says:\n${run.log}`);
    taken.push({ source: `code/examples/${name}.rs`, result });
  }
  return taken;
}

async function runExample(
  source: string,
  program: string,
  folder: string,
  scratch: string,
): Promise<Outcome<string>> {
  const expected = parseExpectedEnd(source);
  if (!expected.ok) return expected;
  const { panic } = expected.value;
  const port = await freePort();
  const { printed, end } = await runProgram({
    program,
    arguments: [],
    folder,
    environment: sampleEnvironment(port),
    seconds: SECONDS_TO_RUN,
  });
  const text = normalizeProgramText(printed, scratch, port);
  const wanted = panic === undefined ? 0 : PANICKED;
  if (end !== wanted) {
    const ended = end === undefined ? `still runs after ${SECONDS_TO_RUN} s` : `ends with ${end}`;
    return fail(`must end with exit code ${wanted}, but ${ended}; it printed:\n${text.trimEnd()}`);
  }
  if (panic !== undefined && !text.includes(panic)) {
    return fail(`must panic with \`${panic}\`, but printed:\n${text.trimEnd()}`);
  }
  return good(text);
}

function fail(message: string): Outcome<never> {
  return bad({ line: 1, column: 1, message });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../../src/core/issue.ts';
import type { BuiltCopy } from '../rust/build.ts';
import { type PhaseCrate, rustFiles } from '../rust/phase-crates.ts';
import { freePort } from '../rust/port.ts';
import { sampleEnvironment } from '../rust/processes.ts';
import { runProgram } from '../rust/run-program.ts';
import type { CapturedOutput } from './captured.ts';
import { parseExpectedEnd } from './expectation.ts';
import { normalizeProgramText } from './normalize.ts';

/** Detects a hang; long enough for a slow machine. */
const SECONDS_TO_RUN = 120;
/** The exit code of a Rust program that panics. */
const PANICKED = 101;

/**
 * Runs the examples of a phase.
 *
 * @returns for each example its output, or why it does not end as expected
 */
export async function captureExamples(
  phase: PhaseCrate,
  built: BuiltCopy,
): Promise<CapturedOutput[]> {
  const captured: CapturedOutput[] = [];
  for (const name of rustFiles(phase, 'examples')) {
    const source = readFileSync(path.join(phase.crate, 'examples', `${name}.rs`), 'utf8');
    const program = built.examples.get(name);
    const result =
      program === undefined
        ? fail(`could not be built; cargo says:\n${built.diagnostics}`)
        : await runExample(source, program, phase.crate, built.folder);
    captured.push({ source: `code/examples/${name}.rs`, result });
  }
  return captured;
}

async function runExample(
  source: string,
  program: string,
  folder: string,
  compiledIn: string,
): Promise<Result<string>> {
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
  const text = normalizeProgramText(printed, compiledIn, port);
  const expectedCode = panic === undefined ? 0 : PANICKED;
  if (end !== expectedCode) {
    const ended = end === undefined ? `still runs after ${SECONDS_TO_RUN} s` : `ends with ${end}`;
    const message = `must end with exit code ${expectedCode}, but ${ended}`;
    return fail(`${message}; it printed:\n${text.trimEnd()}`);
  }
  if (panic !== undefined && !text.includes(panic)) {
    return fail(`must panic with \`${panic}\`, but printed:\n${text.trimEnd()}`);
  }
  return ok(text);
}

function fail(message: string): Result<never> {
  return err({ line: 1, column: 1, message });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { err, ok, type Result } from '../../src/core/issue.ts';
import { cargoQueue } from '../rust/build.ts';
import { type CargoMessage, type CargoRun, readMessages, runCargo } from '../rust/cargo.ts';
import { type PhaseCrate, rustFiles } from '../rust/phase-crates.ts';
import { prepareScratch } from '../rust/scratch.ts';
import type { CapturedOutput } from './captured.ts';
import { parseExpectedError } from './expectation.ts';
import { normalizeCompilerText } from './normalize.ts';

/**
 * Compiles the files of a phase that must fail to compile. They are built, not only checked,
 * because their dependencies have already been built for the phase's crate.
 *
 * @returns for each file the compiler's errors as it prints them, or why they are not the expected
 *   ones
 */
export async function captureFailures(
  content: Content,
  phase: PhaseCrate,
): Promise<CapturedOutput[]> {
  const names = rustFiles(phase, 'fails');
  if (names.length === 0) return [];
  const scratch = prepareScratch(content, phase);
  const examples = names.flatMap((name) => ['--example', name]);
  const args = ['build', '--keep-going', '--message-format=json', ...examples];
  // sqlx's macros say something else where this variable is set.
  const environment = { DATABASE_URL: undefined };
  const run = await cargoQueue.run(() => runCargo(args, content, scratch, environment));
  const messages = readMessages(run);
  return names.map((name) => {
    const own = messages.filter(({ target }) => target?.name === name && isExample(target));
    const source = readFileSync(path.join(phase.crate, 'fails', `${name}.rs`), 'utf8');
    return { source: `code/fails/${name}.rs`, result: evaluate(source, own, run, scratch) };
  });
}

function evaluate(
  source: string,
  messages: readonly CargoMessage[],
  run: CargoRun,
  scratch: string,
): Result<string> {
  const expected = parseExpectedError(source);
  if (!expected.ok) return expected;
  const { code, phrase } = expected.value;
  const announced = `${code === undefined ? 'an error without a code' : `error[${code}]`} with \`${phrase}\``;
  const fail = (message: string) => err({ line: 1, column: 1, message });
  if (messages.some(({ reason }) => reason === 'compiler-artifact')) {
    return fail(`compiles, but must fail with ${announced}`);
  }
  const errors = messages
    .flatMap(({ message }) => (message ? [message] : []))
    .filter(({ level, message }) => level === 'error' && !message.startsWith('aborting due to'));
  if (errors.length === 0) return fail(`could not be compiled at all; cargo says:\n${run.log}`);
  const text = normalizeCompilerText(
    errors.map(({ rendered }) => rendered.trimEnd()).join('\n\n'),
    scratch,
  );
  const isExpected = errors.some(
    (error) => error.code?.code === code && error.rendered.includes(phrase),
  );
  return isExpected
    ? ok(text)
    : fail(`must fail with ${announced}, but the compiler says:\n${text.trimEnd()}`);
}

function isExample(target: NonNullable<CargoMessage['target']>): boolean {
  return target.kind.includes('example');
}

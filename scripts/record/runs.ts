import path from 'node:path';
import { allowOnly, type Content, type Fence } from '../../src/content/index.ts';
import { type Command, PROGRAM, parseCommands } from '../../src/core/cargo/commands.ts';
import { err, type Issue, ok, type Result } from '../../src/core/issue.ts';
import { recordedBlockName } from '../../src/core/recording.ts';
import { cargoEnvironment, lintEnvironment, runCargo, targetFolder } from '../rust/cargo.ts';
import { findCargo } from '../rust/find-cargo.ts';
import { freePort } from '../rust/port.ts';
import { sampleEnvironment } from '../rust/processes.ts';
import { runProgram } from '../rust/run-program.ts';
import { CommandError } from '../shared/command.ts';
import type { CapturedBlock } from './captured.ts';
import { normalizeCommand } from './normalize.ts';

/** Detects a hang; long enough for a slow machine, as the dependencies have already been built. */
const SECONDS_TO_RUN = 300;

/**
 * Runs the commands of a lesson's `run` blocks.
 *
 * @param folder the lesson's crate as a reader downloads it
 * @returns each block's commands and output as a terminal shows them, or issues with their
 *   positions in the lesson
 */
export async function captureRuns(
  content: Content,
  folder: string,
  fences: readonly Fence[],
): Promise<Result<readonly CapturedBlock[]>> {
  const captured: CapturedBlock[] = [];
  const issues: Issue[] = [];
  for (const fence of fences) {
    const rejected = allowOnly(fence, ['title'], 'written');
    issues.push(...rejected);
    const commands = parseCommands(fence.body);
    if (!commands.ok) {
      issues.push(...commands.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
      continue;
    }
    try {
      const shown: string[] = [];
      for (const command of commands.value) shown.push(await runCommand(content, folder, command));
      captured.push({ fence, name: recordedBlockName('run', fence.ordinal), text: shown.join('') });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      issues.push({ ...fence.position, message: `run: ${error.message}` });
    }
  }
  return issues.length > 0 ? err(...issues) : ok(captured);
}

/** Runs one command, and gives the command and its output as a terminal shows them. */
async function runCommand(content: Content, folder: string, command: Command): Promise<string> {
  const port = await freePort();
  const isCargo = command.program === 'cargo';
  const program = isCargo ? findCargo() : await buildProgram(content, folder);
  if (program === undefined) throw new CommandError('cargo was not found');
  const { printed, end } = await runProgram({
    program,
    arguments: command.arguments,
    folder,
    environment: {
      ...sampleEnvironment(port),
      ...(isCargo ? { ...cargoEnvironment(content), ...lintEnvironment() } : {}),
      // Parallel tests would end in a different order each time.
      RUST_TEST_THREADS: '1',
    },
    seconds: SECONDS_TO_RUN,
  });
  if (end === undefined) {
    const what = `\`${command.text}\` still runs after ${SECONDS_TO_RUN} s`;
    throw new CommandError(`${what}; a \`run\` block may only run commands that end by themselves`);
  }
  const text = normalizeCommand(printed, folder, port);
  return `$ ${command.text}\n${text.trim() === '' ? '' : text}`;
}

/** Builds the reader's program again, because other lessons build theirs to the same path. */
async function buildProgram(content: Content, folder: string): Promise<string> {
  const { ok, log } = await runCargo(['build'], content, folder, lintEnvironment());
  if (!ok) throw new CommandError(`the program can't be built; cargo says:\n${log}`);
  return path.join(targetFolder(content), path.relative('target', PROGRAM));
}

import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { openContent } from '../../src/content/index.ts';
import { type Command, PROGRAM, parseCommands } from '../../src/core/commands.ts';
import { bad, good, type Issue, type Outcome } from '../../src/core/issue.ts';
import { recordedBlockName } from '../../src/core/recording.ts';
import { allowOnly, type Fence } from '../../src/markdown/fence.ts';
import { findCargo } from '../setup/cargo.ts';
import { CommandError } from '../setup/command.ts';
import { cargoEnvironment, runCargo, targetFolder } from './cargo.ts';
import { writeIfNew } from './files.ts';
import { normalizeCommand } from './normalize.ts';
import type { Phase } from './phases.ts';
import { sampleEnvironment } from './processes.ts';
import { runProgram } from './run-program.ts';
import { freePort } from './server.ts';
import type { TakenBlock } from './taken.ts';

/** A first build of all that a crate depends on takes its time. */
const SECONDS_TO_RUN = 300;

/**
 * Runs the commands of a lesson's `run` blocks in a copy of its crate as a reader has it.
 *
 * @returns what a terminal shows of each block, or issues placed in the lesson
 */
export async function takeRuns(
  content: string,
  phase: Phase,
  fences: readonly Fence[],
): Promise<Outcome<readonly TakenBlock[]>> {
  if (fences.length === 0) return good([]);
  const folder = copyCrate(content, phase);
  const taken: TakenBlock[] = [];
  const issues: Issue[] = [];
  for (const fence of fences) {
    const refused = allowOnly(fence, ['title'], 'written');
    issues.push(...refused);
    const commands = parseCommands(fence.body);
    if (!commands.ok) {
      issues.push(...commands.issues.map((issue) => ({ ...issue, ...fence.inBody(issue) })));
      continue;
    }
    try {
      const shown: string[] = [];
      for (const command of commands.value) shown.push(await runCommand(content, folder, command));
      taken.push({ fence, name: recordedBlockName('run', fence.ordinal), text: shown.join('') });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      issues.push({ ...fence.place, message: `run: ${error.message}` });
    }
  }
  return issues.length > 0 ? bad(...issues) : good(taken);
}

/** Runs one command, and gives it with its output as a terminal shows them. */
async function runCommand(content: string, folder: string, command: Command): Promise<string> {
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
      ...(isCargo ? cargoEnvironment(content) : {}),
      // Tests that run beside each other end in any order.
      RUST_TEST_THREADS: '1',
    },
    seconds: SECONDS_TO_RUN,
  });
  if (end === undefined) {
    const what = `\`${command.text}\` still runs after ${SECONDS_TO_RUN} s`;
    throw new CommandError(`${what}; a \`run\` block is for what ends by itself`);
  }
  const text = normalizeCommand(printed, folder, port);
  return `$ ${command.text}\n${text.trim() === '' ? '' : text}`;
}

/** The reader's program, as the crate has it now: other lessons build theirs to the same place. */
async function buildProgram(content: string, folder: string): Promise<string> {
  const { ok, log } = await runCargo(['build'], content, folder);
  if (!ok) throw new CommandError(`the program can't be built; cargo says:\n${log}`);
  return path.join(targetFolder(content), path.relative('target', PROGRAM));
}

/** Copies the crate below `target/`, where the compiler that the lessons name is in force. */
function copyCrate(content: string, phase: Phase): string {
  const folder = path.join(targetFolder(content), 'samples', phase.package, 'run', 'books');
  const files = openContent(content).crates.standalone(phase.crate);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (statSync(file).isFile() && !files.has(name)) rmSync(file);
  }
  for (const [name, text] of files) writeIfNew(path.join(folder, name), text);
  return folder;
}

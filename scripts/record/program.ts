import { CommandError } from '../setup/command.ts';
import { readMessages, runCargo } from './cargo.ts';
import type { Phase } from './phases.ts';

/**
 * Builds the program of a phase.
 *
 * @returns the path of the executable
 * @throws CommandError with what cargo says where it can't be built, or there is none
 */
export async function buildProgram(content: string, phase: Phase): Promise<string> {
  const args = ['build', '--locked', '--package', phase.package, '--bins'];
  const run = await runCargo([...args, '--message-format=json-render-diagnostics'], content);
  if (!run.ok) throw new CommandError(`the program can't be built; cargo says:\n${run.log}`);
  const program = readMessages(run).find(({ executable }) => executable)?.executable;
  if (program) return program;
  throw new CommandError(`the crate ${phase.package} has no program; add src/main.rs`);
}

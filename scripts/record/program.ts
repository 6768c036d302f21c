import { CommandError } from '../setup/command.ts';
import { readMessages, runCargo } from './cargo.ts';

/**
 * Builds the program of a crate.
 *
 * @param name the name of its package
 * @returns the path of the executable
 * @throws CommandError with what cargo says where it can't be built, or there is none
 */
export async function buildProgram(content: string, name: string): Promise<string> {
  const args = ['build', '--locked', '--package', name, '--bins'];
  const run = await runCargo([...args, '--message-format=json-render-diagnostics'], content);
  if (!run.ok) throw new CommandError(`the program can't be built; cargo says:\n${run.log}`);
  const program = readMessages(run).find(({ executable }) => executable)?.executable;
  if (program) return program;
  throw new CommandError(`the crate ${name} has no program; add src/main.rs`);
}

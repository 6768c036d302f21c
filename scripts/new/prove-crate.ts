import type { Content } from '../../src/content/index.ts';
import { keepLocks } from '../downloads/locks.ts';
import { recordPhases } from '../record/record-phases.ts';
import { runCargo } from '../rust/cargo.ts';
import { CommandError } from '../shared/command.ts';

/** What making a page needs of its surroundings. */
export interface MakingTools {
  /** The path of cargo; undefined where it is not installed. */
  readonly cargo: string | undefined;
  /** Is told what was done, a line at a time. */
  readonly say: (line: string) => void;
}

/**
 * Puts a new crate into the lock file and records it; otherwise the tests refuse it.
 *
 * @param name the page, such as `axum/state`
 * @throws CommandError where cargo can't resolve the workspace, or the page can't be recorded
 */
export async function proveCrate(
  content: Content,
  name: string,
  { cargo, say }: MakingTools,
): Promise<void> {
  if (cargo === undefined) {
    say(`cargo is not there: with it, run \`npm run record -- ${name}\` and \`npm run downloads\``);
    return;
  }
  const metadata = await runCargo(['metadata', '--format-version', '1'], content);
  if (!metadata.ok) throw new CommandError(metadata.log);
  const recorded = await recordPhases(content, [name], say);
  if (!recorded) throw new CommandError(`${name} could not be recorded; the page itself is there`);
  await keepLocks(content);
}

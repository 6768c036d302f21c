import type { Content } from '../../src/content/index.ts';
import { writeLocks } from '../downloads/locks.ts';
import { recordPhases } from '../record/record-phases.ts';
import { runCargo } from '../rust/cargo.ts';
import { findPhaseCrates } from '../rust/phase-crates.ts';
import { CommandError } from '../shared/command.ts';

/** The tools that creating a page uses. */
export interface PageTools {
  /** The path of cargo; undefined if it is not installed. */
  readonly cargo: string | undefined;
  /** Prints a line about what was done. */
  readonly log: (line: string) => void;
}

/**
 * Adds a new crate to the lock file and records its page, without which the tests would fail.
 *
 * @param name the page, such as `axum/state`
 * @throws CommandError if cargo can't resolve the workspace, or the page can't be recorded
 */
export async function recordCrate(
  content: Content,
  name: string,
  { cargo, log }: PageTools,
): Promise<void> {
  if (cargo === undefined) {
    log(
      `cargo is not installed; install it, then run \`npm run record -- ${name}\` and \`npm run downloads\``,
    );
    return;
  }
  const [{ workspace } = { workspace: content.root }] = findPhaseCrates(content, [name]);
  const metadata = await runCargo(['metadata', '--format-version', '1'], content, workspace);
  if (!metadata.ok) throw new CommandError(metadata.log);
  const recorded = await recordPhases(content, [name], log);
  if (!recorded)
    throw new CommandError(`${name} could not be recorded; the page itself was created`);
  await writeLocks(content);
}

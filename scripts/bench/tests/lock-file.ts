import { CommandError } from '../../shared/command.ts';

const ENTRY = '[[package]]\n';

/**
 * Adds a crate of the workspace to the content of its `Cargo.lock`.
 *
 * @param from the crate whose dependencies the new one gets
 * @param to the name of the new crate
 * @throws CommandError if the lock file lacks the crate `from`
 */
export function lockFileWithCopy(lock: string, from: string, to: string): string {
  const [head = '', ...entries] = lock.trimEnd().split(`\n${ENTRY}`);
  const original = entries.find((entry) => nameOf(entry) === from);
  if (original === undefined) throw new CommandError(`Cargo.lock has no package ${from}`);
  const copy = original.replace(`name = "${from}"`, `name = "${to}"`);
  // Cargo sorts the entries by name.
  const before = entries.findIndex((entry) => nameOf(entry) > to);
  const all = entries.toSpliced(before < 0 ? entries.length : before, 0, copy);
  const separated = all.map((entry) => `${entry.trimEnd()}\n`);
  return [`${head.trimEnd()}\n`, ...separated].join(`\n${ENTRY}`);
}

function nameOf(entry: string): string {
  return /^name = "(.*)"/.exec(entry)?.[1] ?? '';
}

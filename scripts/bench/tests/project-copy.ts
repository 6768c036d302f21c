import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandError } from '../../shared/command.ts';
import { projectRoot } from '../../shared/project.ts';

/**
 * Runs `use` with a copy of the project like a fresh clone: the current versions of all files that
 * are not ignored by git, and the packages, but no built files and no caches.
 *
 * @param use gets the copy's folder, which is removed afterwards
 * @throws CommandError if git can't list the files
 */
export async function withProjectCopy<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'from-zero-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    for (const file of listFiles()) cpSync(path.join(projectRoot, file), path.join(folder, file));
    copyPackages(folder);
    return await use(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

function listFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const deleted = new Set(git('ls-files', '-z', '--deleted'));
  return git(...args).filter((file) => !deleted.has(file));
}

function git(...args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
  if (status !== 0) throw new CommandError(`git ${args.join(' ')} failed: ${stderr ?? 'no git'}`);
  return stdout.split('\0').filter((file) => file !== '');
}

/** Hard-links the packages if the copy is on the same disk, which is fast and takes no space. */
function copyPackages(folder: string): void {
  const from = path.join(projectRoot, 'node_modules');
  const to = path.join(folder, 'node_modules');
  if (spawnSync('cp', ['-R', '-P', '-p', '-l', from, to]).status !== 0) {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  for (const name of readdirSync(to)) {
    // Tools keep their caches in folders that begin with a dot.
    const isCache = name.startsWith('.') && name !== '.bin' && name !== '.package-lock.json';
    if (isCache) rmSync(path.join(to, name), { recursive: true });
  }
}

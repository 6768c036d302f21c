/** Finds out what would break with the newest versions that the lessons' crates allow. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatIssue } from '../src/core/issue.ts';
import { type LockedVersions, readLock } from '../src/core/manifest.ts';
import { contentRoot, displayPath } from '../src/markdown/content-files.ts';
import { writeReport } from './canary/report.ts';
import { runCargo } from './record/cargo.ts';
import { withContentCopy } from './record/copy-content.ts';
import { stopOnSignals } from './record/processes.ts';
import { clear, heading } from './record/progress.ts';
import { CommandError, runCommand } from './setup/command.ts';

await runCommand(async () => {
  stopOnSignals();
  const before = versionsIn(contentRoot);
  return withContentCopy(contentRoot, async (copy) => {
    heading('canary: cargo update');
    const update = await runCargo(['update'], copy);
    if (!update.ok) throw new CommandError(`cargo update failed:\n${update.log}`);
    clear();
    const { status, broken } = checkCopy(copy);
    console.log(writeReport({ before, after: versionsIn(copy), broken }));
    return status;
  });
});

/** Checks the samples of a copy, whose versions are not those that were recorded. */
function checkCopy(copy: string): { status: number; broken: string } {
  const script = path.resolve(import.meta.dirname, 'samples.ts');
  const { status, stdout } = spawnSync(process.execPath, [script, '--all', '--other-versions'], {
    encoding: 'utf8',
    env: { ...process.env, FROM_ZERO_CONTENT: copy },
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = stdout.trimEnd().split('\n');
  if (status === null || !/^\d+ passed, \d+ failed$/.test(said.at(-1) ?? '')) {
    throw new CommandError(['The check of the samples broke off.', ...said].join('\n'));
  }
  const blocks = said.slice(0, -1).join('\n').trim();
  const broken = blocks
    .replaceAll(displayPath(copy), displayPath(contentRoot))
    .replaceAll(copy, contentRoot);
  return { status, broken };
}

function versionsIn(content: string): LockedVersions {
  const file = path.join(content, 'Cargo.lock');
  const versions = readLock(readFileSync(file, 'utf8'));
  if (versions.ok) return versions.value;
  const issues = versions.issues.map((issue) => formatIssue({ file: displayPath(file), ...issue }));
  throw new CommandError(issues.join('\n'));
}

/** Checks what would break with the newest versions that the lessons' crates allow. */
import { type Content, displayPath } from '../src/content/index.ts';
import { content } from '../src/content/site.ts';
import type { LockedVersions } from '../src/core/cargo/lock-file.ts';
import { mergeVersions, writeReport } from './canary/report.ts';
import { checkSamples } from './record/check.ts';
import { runCargo } from './rust/cargo.ts';
import { withContentCopy } from './rust/copy-content.ts';
import { findPhaseCrates, findWorkspaces } from './rust/phase-crates.ts';
import { stopOnSignals } from './rust/processes.ts';
import { CommandError, runCommand } from './shared/command.ts';
import { clearProgress, showHeading } from './shared/progress.ts';

await runCommand(async () => {
  stopOnSignals();
  const before = lockedVersions(content);
  return withContentCopy(content, async (copy) => {
    showHeading('canary: cargo update');
    for (const workspace of findWorkspaces(copy)) {
      const update = await runCargo(['update'], copy, workspace);
      if (!update.ok) throw new CommandError(`cargo update failed:\n${update.log}`);
    }
    const { failed, blocks } = await checkSamples(copy, [], { hasOtherVersions: true });
    clearProgress();
    const broken = blocks
      .join('\n\n')
      .replaceAll(displayPath(copy.root), displayPath(content.root))
      .replaceAll(copy.root, content.root);
    const after = lockedVersions(copy);
    console.log(writeReport({ before, after, broken }));
    return failed > 0 ? 1 : 0;
  });
});

function lockedVersions(all: Content): LockedVersions {
  const phases = findPhaseCrates(all, []);
  return mergeVersions(phases.map(({ crate }) => all.versions.ofCrate(crate).crates()));
}

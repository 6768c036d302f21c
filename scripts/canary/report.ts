import type { LockedVersions } from '../../src/core/manifest.ts';

/** What was found with the newest versions. */
export interface Findings {
  readonly before: LockedVersions;
  readonly after: LockedVersions;
  /** What the check of the samples says would break; empty where nothing would. */
  readonly broken: string;
}

/** Writes what was found, the versions first, as Markdown that reads well in a terminal too. */
export function writeReport({ before, after, broken }: Findings): string {
  const changes = changedVersions(before, after);
  const versions = changes.length === 0 ? ['All versions are the newest already.'] : changes;
  // A message may hold code with fences of its own.
  const verdict = broken === '' ? 'Nothing would break.' : `\`\`\`\`text\n${broken}\n\`\`\`\``;
  return ['## Versions', versions.join('\n'), '## What would break', verdict].join('\n\n');
}

/** A line for each crate whose versions in the lock file differ: `- axum 0.8.9 → 0.8.10`. */
export function changedVersions(before: LockedVersions, after: LockedVersions): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const old = before.get(name) ?? [];
    const now = after.get(name) ?? [];
    const gone = old.filter((version) => !now.includes(version)).join(', ');
    const come = now.filter((version) => !old.includes(version)).join(', ');
    if (gone === '' && come === '') return [];
    return [`- ${name} ${gone || '(new)'} → ${come || '(gone)'}`];
  });
}

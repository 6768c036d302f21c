import type { LockedVersions } from '../../src/core/cargo/lock-file.ts';

/** The result of a check with the newest versions. */
export interface Findings {
  readonly before: LockedVersions;
  readonly after: LockedVersions;
  /** The failures that the check of the samples printed; empty if there are none. */
  readonly broken: string;
}

/** Formats the result as Markdown that is also readable in a terminal, the versions first. */
export function writeReport({ before, after, broken }: Findings): string {
  const changes = changedVersions(before, after);
  const versions = changes.length === 0 ? ['All versions are already the newest.'] : changes;
  // Four backticks, because a message may contain fences of three.
  const verdict = broken === '' ? 'Nothing would break.' : `\`\`\`\`text\n${broken}\n\`\`\`\``;
  return ['## Versions', versions.join('\n'), '## What would break', verdict].join('\n\n');
}

/** The versions of several lock files together. */
export function mergeVersions(locks: readonly LockedVersions[]): LockedVersions {
  const merged = new Map<string, readonly string[]>();
  for (const [name, versions] of locks.flatMap((lock) => [...lock])) {
    merged.set(name, [...new Set([...(merged.get(name) ?? []), ...versions])]);
  }
  return merged;
}

/** A line for each crate whose versions in the lock file differ: `- axum 0.8.9 → 0.8.10`. */
export function changedVersions(before: LockedVersions, after: LockedVersions): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const old = before.get(name) ?? [];
    const now = after.get(name) ?? [];
    const removed = old.filter((version) => !now.includes(version)).join(', ');
    const added = now.filter((version) => !old.includes(version)).join(', ');
    if (removed === '' && added === '') return [];
    return [`- ${name} ${removed || '(new)'} → ${added || '(removed)'}`];
  });
}

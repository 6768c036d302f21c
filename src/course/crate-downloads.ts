import { CRATE_NAME } from '../content/index.ts';
import { content } from '../content/site.ts';
import { crateChanges, type FileChange } from '../core/crate-changes.ts';
import { languageOf } from '../core/languages.ts';
import { zipFiles } from '../core/zip.ts';
import { highlight } from '../fences/highlight.ts';
import type { Collection, Phase } from './index.ts';

/** Generated files, which are not compared. */
const GENERATED = ['Cargo.lock', 'README.md', '.gitignore'];

/** The order of changed files, which is the order in which one would write them. */
const ORDER = [/^Cargo\.toml$/, /^src\/(?!tests)/, /^(?!src|tests|examples)/, /tests/, /^/];

/** A file that differs from the previous phase, with its changes as HTML. */
export interface ShownChange extends Omit<FileChange, 'stretches'> {
  readonly stretches: readonly { readonly first: number; readonly html: string }[];
}

/** The crate of a phase as a download. */
interface Code {
  readonly files: ReadonlyMap<string, string>;
  readonly zip: Uint8Array<ArrayBuffer>;
}

const codes = new Map<string, Code>();

/** The ZIP archive of a phase's crate; undefined for a phase without code. */
export function codeZip(guide: Collection, phase: Phase): Code['zip'] | undefined {
  return codeOf(guide, phase)?.zip;
}

/** Whether a phase has an exercise to download. */
export function hasExercise(guide: string, phase: string): boolean {
  return content.exercises.hasStarter(content.pages.folder(guide, phase));
}

/** The ZIP archive of the starter of a phase's exercise. */
export function exerciseZip(guide: string, phase: string): Uint8Array<ArrayBuffer> {
  return content.exercises.zip(content.pages.folder(guide, phase));
}

/** The previous phase, whose code a phase continues; undefined if one of the two has no code. */
export function phaseBefore(guide: Collection, phase: Phase): Phase | undefined {
  const before = guide.phases[phase.number - 2];
  if (!before || !codeOf(guide, before) || !codeOf(guide, phase)) return undefined;
  return before;
}

/** The files that differ between the crates of two phases, in writing order. */
export async function highlightedChanges(
  guide: Collection,
  before: Phase,
  after: Phase,
): Promise<readonly ShownChange[]> {
  const changes = crateChanges(sources(guide, before), sources(guide, after)).sort(byRank);
  return Promise.all(
    changes.map(async ({ stretches, ...change }) => {
      const language = languageOf(change.file);
      const shown = stretches.map(async ({ first, lines }) => ({
        first,
        html: await highlight(lines, language),
      }));
      return { ...change, stretches: await Promise.all(shown) };
    }),
  );
}

/** The crate of a phase; cached in a build, but not in development. */
function codeOf(guide: Collection, { slug }: Phase): Code | undefined {
  const folder = content.crates.ofPage(guide.slug, slug);
  if (folder === undefined) return undefined;
  const cached = codes.get(folder);
  if (cached && !import.meta.env.DEV) return cached;
  const files = content.crates.standalone(folder);
  const code = { files, zip: zipFiles(files, CRATE_NAME) };
  codes.set(folder, code);
  return code;
}

function sources(guide: Collection, phase: Phase): ReadonlyMap<string, string> {
  const files = [...(codeOf(guide, phase)?.files ?? [])];
  return new Map(files.filter(([file]) => !GENERATED.includes(file)));
}

function byRank(a: FileChange, b: FileChange): number {
  return rank(a.file) - rank(b.file) || (a.file < b.file ? -1 : 1);
}

function rank(file: string): number {
  return ORDER.findIndex((part) => part.test(file));
}

import { crateName } from '../content/crates.ts';
import { hasStarter } from '../content/exercises.ts';
import { content } from '../content/site.ts';
import { crateChanges, type FileChange } from '../core/crate-changes.ts';
import { languageOf } from '../core/languages.ts';
import { zipFiles } from '../core/zip.ts';
import { highlight } from '../markdown/highlight.ts';
import type { Guide, Phase } from './index.ts';

/** Files that follow from the others, or say where the crate comes from. */
const NOT_WRITTEN = ['Cargo.lock', 'README.md', '.gitignore'];

/** The parts of a crate in the order in which one would write them. */
const ORDER = [/^Cargo\.toml$/, /^src\/(?!tests)/, /^(?!src|tests|examples)/, /tests/, /^/];

/** A file of a crate that is not as it was in the phase before, its stretches as HTML. */
export interface ShownChange extends Omit<FileChange, 'stretches'> {
  readonly stretches: readonly { readonly first: number; readonly html: string }[];
}

/** The crate of a phase, as a reader takes it along. */
interface Code {
  readonly files: ReadonlyMap<string, string>;
  readonly zip: Uint8Array<ArrayBuffer>;
}

const codes = new Map<string, Code>();

/** The crate of a phase as a zip; undefined for a phase without code. */
export function codeZip(guide: Guide, phase: Phase): Code['zip'] | undefined {
  return codeOf(guide, phase)?.zip;
}

/** Whether a phase has an exercise to download. */
export function hasExercise(guide: string, phase: string): boolean {
  return hasStarter(content.pages.folder(guide, phase));
}

/** What the exercise of a phase starts from, as a zip. */
export function exerciseZip(guide: string, phase: string): Uint8Array<ArrayBuffer> {
  return content.exercises.zip(content.pages.folder(guide, phase));
}

/** The phase whose code a phase goes on from; undefined where one of the two has no code. */
export function phaseBefore(guide: Guide, phase: Phase): Phase | undefined {
  const before = guide.phases[phase.number - 2];
  if (!before || !codeOf(guide, before) || !codeOf(guide, phase)) return undefined;
  return before;
}

/** What differs between the crates of two phases, in the order in which one would write it. */
export async function changesBetween(
  guide: Guide,
  before: Phase,
  after: Phase,
): Promise<readonly ShownChange[]> {
  const changes = crateChanges(written(guide, before), written(guide, after)).sort(asWritten);
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

/** Made once in a build, anew for each request in development. */
function codeOf(guide: Guide, { slug }: Phase): Code | undefined {
  const folder = content.crates.ofPage(guide.slug, slug);
  if (folder === undefined) return undefined;
  const kept = codes.get(folder);
  if (kept && !import.meta.env.DEV) return kept;
  const files = content.crates.standalone(folder);
  const code = { files, zip: zipFiles(files, crateName) };
  codes.set(folder, code);
  return code;
}

function written(guide: Guide, phase: Phase): ReadonlyMap<string, string> {
  const files = [...(codeOf(guide, phase)?.files ?? [])];
  return new Map(files.filter(([file]) => !NOT_WRITTEN.includes(file)));
}

function asWritten(a: FileChange, b: FileChange): number {
  return rank(a.file) - rank(b.file) || (a.file < b.file ? -1 : 1);
}

function rank(file: string): number {
  return ORDER.findIndex((part) => part.test(file));
}

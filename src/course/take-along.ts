import { crateChanges, type FileChange } from '../core/crate-changes.ts';
import { zipFiles } from '../core/zip.ts';
import { crateName, phaseCrate, standaloneCrate } from '../markdown/crate-files.ts';
import { highlight } from '../markdown/highlight.ts';
import type { Guide, Phase } from './index.ts';

/** Files that follow from the others, or say where the crate comes from. */
const NOT_WRITTEN = ['Cargo.lock', 'README.md', '.gitignore'];

/** The language that a file is coloured as, by the ending of its name. */
const LANGUAGES: Readonly<Record<string, string>> = {
  rs: 'rust',
  toml: 'toml',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  sh: 'sh',
  sql: 'sql',
};

/** A file of a crate that is not as it was in the phase before, its stretches as HTML. */
export interface ShownChange extends Omit<FileChange, 'stretches'> {
  readonly stretches: readonly { readonly first: number; readonly html: string }[];
}

/** The crate of a phase as a zip; undefined for a phase without code. */
export function codeZip(guide: Guide, { slug }: Phase): Uint8Array<ArrayBuffer> | undefined {
  const folder = phaseCrate(guide.slug, slug);
  return folder === undefined ? undefined : zipFiles(standaloneCrate(folder), crateName);
}

/** The phase whose code a phase goes on from; undefined where one of the two has no code. */
export function phaseBefore(guide: Guide, { slug, number }: Phase): Phase | undefined {
  const before = guide.phases[number - 2];
  if (!before || phaseCrate(guide.slug, slug) === undefined) return undefined;
  return phaseCrate(guide.slug, before.slug) === undefined ? undefined : before;
}

/** What differs between the crates of two phases. */
export async function changesBetween(
  guide: Guide,
  before: Phase,
  after: Phase,
): Promise<readonly ShownChange[]> {
  const changes = crateChanges(written(guide, before), written(guide, after));
  return Promise.all(
    changes.map(async ({ stretches, ...change }) => {
      const language = LANGUAGES[change.file.split('.').at(-1) ?? ''] ?? 'text';
      const shown = stretches.map(async ({ first, lines }) => ({
        first,
        html: await highlight(lines, language),
      }));
      return { ...change, stretches: await Promise.all(shown) };
    }),
  );
}

function written(guide: Guide, { slug }: Phase): ReadonlyMap<string, string> {
  const folder = phaseCrate(guide.slug, slug);
  const files = folder === undefined ? [] : [...standaloneCrate(folder)];
  return new Map(files.filter(([file]) => !NOT_WRITTEN.includes(file)));
}

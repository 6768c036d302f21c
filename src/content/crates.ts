import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ContentError } from '../core/issue.ts';
import { tableAt, tomlOf } from '../core/manifest.ts';
import { wholeFile } from '../core/regions.ts';
import { standaloneManifest } from '../core/standalone.ts';
import { standaloneLock, type UnusedDependencies } from '../core/standalone-lock.ts';
import { t } from '../messages/index.ts';
import { readLessonFile } from '../schema/front-matter.ts';
import { site } from '../site.ts';
import { displayPath, readText } from './files.ts';
import { pageFile, pageFolder, pageName } from './page-folders.ts';
import type { Versions } from './versions.ts';

/** What a reader's crate is called, and the folder that it comes in. */
export const crateName = 'books';

/** What is no part of a crate, is for this machine alone, or is written anew for a reader. */
const LEFT_OUT = new Set(['fails', 'target', 'Cargo.toml', 'Cargo.lock', '.DS_Store', '.env']);

/** What a crate is made with. */
interface CrateOptions {
  /** What its packages go without; by default as `npm run downloads` has found. */
  readonly unused?: UnusedDependencies;
  /** Files of it that are left out, by their path. */
  readonly without?: RegExp;
  /** Follows its version: `0.4.0-exercise`. Cargo then takes it for another crate. */
  readonly variant?: string;
}

/** The crates of a content folder as readers take them along. */
export interface Crates {
  /** Where `npm run downloads` keeps what each crate goes without of the workspace's `Cargo.lock`. */
  readonly locksFile: string;
  /** What a crate is called in that file: `axum/state/code`. */
  key(folder: string): string;
  /** The folder of a page's crate; undefined for a page without code. */
  ofPage(collection: string, slug: string): string | undefined;
  /**
   * Makes a crate of the content one that builds on its own, in any folder: nothing inherited from
   * the workspace, versions as checked, no marks that are for the lessons' pages.
   *
   * @param folder the folder with its `Cargo.toml`, below the folder of its page
   * @returns the texts by path; folders are divided by `/`
   * @throws ContentError where there is no such crate, or the workspace lacks what it inherits
   */
  standalone(folder: string, options?: CrateOptions): ReadonlyMap<string, string>;
}

/** The crates of a content folder; each call reads what is there then. */
export function openCrates(root: string, versions: Versions): Crates {
  const locksFile = path.join(root, 'locks.json');
  const key = (folder: string) => pageName(root, folder);
  return {
    locksFile,
    key,
    ofPage(collection, slug) {
      const folder = path.join(pageFolder(root, collection, slug), 'code');
      return readText(path.join(folder, 'Cargo.toml')) === undefined ? undefined : folder;
    },
    standalone(folder, options = {}) {
      const { unused = readLocks(locksFile)[key(folder)] ?? {} } = options;
      return standaloneCrate(root, versions, folder, { ...options, unused });
    },
  };
}

function standaloneCrate(
  root: string,
  versions: Versions,
  folder: string,
  { unused = {}, without, variant }: CrateOptions,
): ReadonlyMap<string, string> {
  const manifestFile = path.join(folder, 'Cargo.toml');
  const own = readText(manifestFile);
  if (own === undefined) throw fault(manifestFile, 'is missing; a crate to take along needs it');
  const workspace = readText(path.join(root, 'Cargo.toml')) ?? '';
  const locked = versions.crates();
  try {
    const { name } = tableAt(tomlOf(own, "the crate's Cargo.toml"), 'package');
    const rename = renaming(String(name));
    const manifest = rename(
      standaloneManifest(own, workspace, locked, { name: crateName, variant }),
    );
    const lock = readText(path.join(root, 'Cargo.lock')) ?? '';
    const files = filesIn(folder).filter((file) => !without?.test(file));
    return new Map([
      ['.gitignore', '/target\n'],
      ['Cargo.lock', standaloneLock(lock, manifest, unused)],
      ['Cargo.toml', manifest],
      ['README.md', readme(root, folder, files)],
      ...files.map((file) => [file, rename(readSource(path.join(folder, file)))] as const),
    ]);
  } catch (error) {
    if (error instanceof ContentError || !(error instanceof Error)) throw error;
    throw fault(manifestFile, error.message);
  }
}

const locksSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())));

function readLocks(locksFile: string): z.output<typeof locksSchema> {
  const text = readText(locksFile);
  if (text === undefined) return {};
  try {
    return locksSchema.parse(JSON.parse(text));
  } catch {
    throw fault(locksFile, 'is not as `npm run downloads` writes it; run that');
  }
}

/** Gives a crate the reader's name for it, also as the code and a Dockerfile write it. */
function renaming(name: string): (text: string) => string {
  // A name without a hyphen would be a word like any other.
  if (!name.includes('-')) return (text) => text;
  const names = new RegExp(`(?<![\\w-])(?:${name}|${name.replaceAll('-', '_')})(?![\\w-])`, 'g');
  return (text) => text.replace(names, crateName);
}

function readSource(file: string): string {
  const text = readText(file) ?? '';
  if (text.includes('\uFFFD')) throw fault(file, 'is no text, and a crate holds only texts');
  return `${wholeFile(text).lines.join('\n')}\n`;
}

function filesIn(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(folder, `${below}${entry.name}/`) : [below + entry.name],
    )
    .sort();
}

function readme(root: string, folder: string, files: readonly string[]): string {
  const [guide = '', phase = ''] = pageName(root, folder).split('/');
  const lesson = readText(pageFile(pageFolder(root, guide, phase))) ?? '';
  const read = readLessonFile(lesson);
  const title = read.ok ? read.value.frontMatter.title : phase;
  const address = new URL(`/${guide}/${phase}/`, site.url).href;
  const hasExamples = files.some((file) => file.startsWith('examples/'));
  const commands = [
    ['cargo run', t('readmeRun')],
    ['cargo test', t('readmeTest')],
    ...(hasExamples ? [['cargo run --example <name>', t('readmeExample')]] : []),
  ].map(([command = '', purpose]) => `${command.padEnd(26)}  # ${purpose}`);
  const text = t('readmeText', { title, address: `<${address}>` });
  return `# ${crateName}\n\n${text}\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`;
}

function fault(file: string, message: string): ContentError {
  return new ContentError([{ file: displayPath(file), line: 1, column: 1, message }]);
}

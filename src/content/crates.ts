import { readdirSync } from 'node:fs';
import path from 'node:path';
import { standaloneLock, type UnusedDependencies } from '../core/cargo/standalone-lock.ts';
import { standaloneManifest } from '../core/cargo/standalone-manifest.ts';
import { parseTomlOrThrow, tableAt } from '../core/cargo/toml.ts';
import { ContentError } from '../core/issue.ts';
import { wholeFile } from '../core/regions.ts';
import { t } from '../messages/index.ts';
import { readFrontMatter } from '../schema/front-matter.ts';
import { readLocks, type UnusedByCrate } from '../schema/locks.ts';
import { site } from '../site.ts';
import { displayPath, readText } from './files.ts';
import { pageFile, pageFolder, pageName } from './page-folders.ts';
import type { Versions } from './versions.ts';
import { workspaceOf } from './workspaces.ts';

/** The name of a reader's crate, and of the folder in the archive. */
export const CRATE_NAME = 'books';

/** Files that don't belong to the crate, are local to a machine, or are generated for readers. */
const EXCLUDED = new Set(['fails', 'target', 'Cargo.toml', 'Cargo.lock', '.DS_Store', '.env']);

/** Options for a standalone crate. */
interface CrateOptions {
  /** The dependencies to omit from its lock file; by default those in `locks.json`. */
  readonly unused?: UnusedDependencies;
  /** Matches the paths of files to exclude. */
  readonly without?: RegExp;
  /** A suffix of its version, so that cargo treats it as another crate: `0.4.0-exercise`. */
  readonly variant?: string;
}

/** The crates of a content folder, as downloads for readers. */
export interface Crates {
  /** The file in which `npm run downloads` stores the unused dependencies of each crate. */
  readonly locksFile: string;
  /**
   * Reads that file: the unused dependencies by the keys of the crates; empty if it does not exist.
   *
   * @throws ContentError if the file is invalid
   */
  locks(): UnusedByCrate;
  /** The key of a crate in that file: `axum/state/code`. */
  key(folder: string): string;
  /** The folder of a page's crate; undefined for a page without code. */
  ofPage(collection: string, slug: string): string | undefined;
  /**
   * The folder of the workspace that a crate belongs to, with its `Cargo.toml` and `Cargo.lock`: the
   * content folder, or the one in `package.workspace` of the crate.
   */
  workspace(folder: string): string;
  /**
   * Turns a crate of the workspace into one that builds in any folder: without inherited settings,
   * with locked versions, without region markers.
   *
   * @param folder the folder with its `Cargo.toml`, below the folder of its page
   * @returns the file contents by path, with `/` as the separator
   * @throws ContentError if there is no such crate, or an inherited setting is missing
   */
  standalone(folder: string, options?: CrateOptions): ReadonlyMap<string, string>;
}

/** Opens the crates of a content folder; every call reads the current files. */
export function openCrates(root: string, versions: Versions): Crates {
  const locksFile = path.join(root, 'locks.json');
  const locks = () => readLocksFile(locksFile);
  const key = (folder: string) => pageName(root, folder);
  return {
    locksFile,
    locks,
    key,
    ofPage(collection, slug) {
      const folder = path.join(pageFolder(root, collection, slug), 'code');
      return readText(path.join(folder, 'Cargo.toml')) === undefined ? undefined : folder;
    },
    workspace: (folder) => workspaceOf(root, folder),
    standalone(folder, options = {}) {
      const { unused = locks()[key(folder)] ?? {} } = options;
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
  if (own === undefined) throw fault(manifestFile, 'is missing; a crate download needs it');
  const workspaceFolder = workspaceOf(root, folder);
  const workspace = readText(path.join(workspaceFolder, 'Cargo.toml'));
  if (workspace === undefined) {
    const missing = displayPath(path.join(workspaceFolder, 'Cargo.toml'));
    throw fault(manifestFile, `its workspace is \`${missing}\`, which does not exist`);
  }
  const locked = versions.ofCrate(folder).crates();
  try {
    const { name } = tableAt(parseTomlOrThrow(own, "the crate's Cargo.toml"), 'package');
    const rename = renaming(String(name));
    const manifest = rename(
      standaloneManifest(own, workspace, locked, { name: CRATE_NAME, variant }),
    );
    const lock = readText(path.join(workspaceFolder, 'Cargo.lock')) ?? '';
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

function readLocksFile(file: string): UnusedByCrate {
  const locks = readLocks(readText(file) ?? '{}');
  if (locks.ok) return locks.value;
  throw new ContentError(
    locks.issues.map((issue) => ({
      file: displayPath(file),
      ...issue,
      message: `${issue.message}; run \`npm run downloads\``,
    })),
  );
}

/** A function that replaces the name of a crate with the reader's name, in any kind of file. */
function renaming(name: string): (text: string) => string {
  // A name without a hyphen could be any word of the text.
  if (!name.includes('-')) return (text) => text;
  const names = new RegExp(`(?<![\\w-])(?:${name}|${name.replaceAll('-', '_')})(?![\\w-])`, 'g');
  return (text) => text.replace(names, CRATE_NAME);
}

function readSource(file: string): string {
  const text = readText(file) ?? '';
  if (text.includes('\uFFFD'))
    throw fault(file, 'is not valid UTF-8; a crate may contain text files only');
  return `${wholeFile(text).lines.join('\n')}\n`;
}

function filesIn(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !EXCLUDED.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(folder, `${below}${entry.name}/`) : [below + entry.name],
    )
    .sort();
}

function readme(root: string, folder: string, files: readonly string[]): string {
  const [guide = '', phase = ''] = pageName(root, folder).split('/');
  const lesson = readText(pageFile(pageFolder(root, guide, phase))) ?? '';
  const read = readFrontMatter(lesson);
  const title = read.ok ? read.value.frontMatter.title : phase;
  const url = new URL(`/${guide}/${phase}/`, site.url).href;
  const hasExamples = files.some((file) => file.startsWith('examples/'));
  const commands = [
    ['cargo run', t('readmeRun')],
    ['cargo test', t('readmeTest')],
    ...(hasExamples ? [['cargo run --example <name>', t('readmeExample')]] : []),
  ].map(([command = '', purpose]) => `${command.padEnd(26)}  # ${purpose}`);
  const text = t('readmeText', { title, address: `<${url}>` });
  return `# ${CRATE_NAME}\n\n${text}\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`;
}

function fault(file: string, message: string): ContentError {
  return new ContentError([{ file: displayPath(file), line: 1, column: 1, message }]);
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../core/issue.ts';
import { wholeFile } from '../core/regions.ts';
import { standaloneLock, standaloneManifest } from '../core/standalone.ts';
import { readLessonFile } from '../schema/front-matter.ts';
import { site } from '../site.ts';
import { contentRoot, displayPath, lockedVersions, readText } from './content-files.ts';

/** What a reader's crate is called, and the folder that it comes in. */
export const crateName = 'books';

/** What is no part of the crate, or is made anew for a reader. */
const LEFT_OUT = new Set(['fails', 'target', 'Cargo.toml', 'Cargo.lock', '.DS_Store', '.env']);

/**
 * Makes a crate of the content one that builds on its own, in any folder: nothing inherited from
 * the workspace, versions as checked, no marks that are for the lessons' pages.
 *
 * @param folder the folder with its `Cargo.toml`, below `guides/<guide>/<phase>/`
 * @returns the texts by path; folders are divided by `/`
 * @throws ContentError where there is no such crate, or the workspace lacks what it inherits
 */
export function standaloneCrate(folder: string): ReadonlyMap<string, string> {
  const manifestFile = path.join(folder, 'Cargo.toml');
  const own = readText(manifestFile);
  if (own === undefined) throw fault(manifestFile, 'is missing; a crate to take along needs it');
  const workspace = readText(path.join(contentRoot, 'Cargo.toml')) ?? '';
  const lock = readText(path.join(contentRoot, 'Cargo.lock')) ?? '';
  const versions = lockedVersions();
  try {
    const manifest = standaloneManifest(own, workspace, versions, { name: crateName });
    return new Map([
      ['Cargo.toml', manifest],
      ['Cargo.lock', standaloneLock(lock, manifest)],
      ['.gitignore', '/target\n'],
      ['README.md', readme(folder)],
      ...sources(folder, /^name\s*=\s*"([^"]+)"/m.exec(own)?.[1]),
    ]);
  } catch (error) {
    throw error instanceof Error && !(error instanceof ContentError)
      ? fault(manifestFile, error.message)
      : error;
  }
}

/** The files as a reader gets them: their own name for the crate, no lines for the page's tools. */
function sources(folder: string, name: string | undefined): [file: string, text: string][] {
  return filesIn(folder).map((file) => {
    const text = `${wholeFile(readText(path.join(folder, file)) ?? '').lines.join('\n')}\n`;
    if (name === undefined || !file.endsWith('.rs')) return [file, text];
    const names = new RegExp(`\\b(?:${name}|${name.replaceAll('-', '_')})\\b`, 'g');
    return [file, text.replace(names, crateName)];
  });
}

function filesIn(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter(({ name }) => below !== '' || !LEFT_OUT.has(name))
    .flatMap((entry) => {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesIn(folder, file) : [file];
    })
    .sort();
}

function readme(folder: string): string {
  const [guide = '', phase = ''] = path
    .relative(path.join(contentRoot, 'guides'), folder)
    .split(path.sep);
  const lesson = readLessonFile(
    readText(path.join(contentRoot, 'guides', guide, phase, 'lesson.mdx')) ?? '',
  );
  const title = lesson.ok ? lesson.value.frontMatter.title : phase;
  const address = new URL(`/${guide}/${phase}/`, site.url).href;
  return [
    `# ${crateName}`,
    `The program of the lesson [${title}](${address}).`,
    '    cargo run     # starts it\n    cargo test    # runs its tests',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function fault(file: string, message: string): ContentError {
  return new ContentError([{ file: displayPath(file), line: 1, column: 1, message }]);
}

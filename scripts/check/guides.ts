import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  ARTICLES,
  type Content,
  displayPath,
  readText,
  type Versions,
} from '../../src/content/index.ts';
import { findCycle } from '../../src/core/guide-tree.ts';
import { type FileIssue, listNames } from '../../src/core/issue.ts';
import { REPEAT_PREFIX } from '../../src/core/progress/selectors.ts';
import { type GuideFile, readGuide } from '../../src/schema/guide.ts';
import { CommandError } from '../shared/command.ts';
import { type ReservedNames, readReservedNames } from './routes.ts';

/** Reserved for the comparison of frameworks, which has no page yet: a guide would have to move. */
const RESERVED = ['compare'];

/** The result of a check of the `guide.yaml` files. */
export interface CheckedGuides {
  /** The `guide.yaml` files. */
  readonly files: readonly string[];
  readonly slugs: readonly string[];
  /** The existing `lesson.mdx` files. */
  readonly lessons: readonly string[];
  readonly issues: readonly FileIssue[];
}

/**
 * Reads every guide, and compares it with the folders beside it and the other guides.
 *
 * @throws CommandError if there is no folder of guides
 */
export function checkGuides(content: Content): CheckedGuides {
  const folder = path.join(content.root, 'guides');
  if (!existsSync(folder)) {
    throw new CommandError(
      `${displayPath(folder)} does not exist; a content folder must have its guides in \`guides/\``,
    );
  }
  const slugs = foldersIn(folder);
  const reserved = readReservedNames();
  const read = slugs.map((slug) => ({ slug, ...readGuideFile(folder, slug) }));
  const guides = read.flatMap(({ slug, guide }) => (guide ? [{ slug, guide }] : []));
  return {
    files: slugs.map((slug) => displayPath(path.join(folder, slug, 'guide.yaml'))),
    slugs,
    lessons: slugs.flatMap((slug) =>
      foldersIn(path.join(folder, slug))
        .map((phase) => path.join(folder, slug, phase, 'lesson.mdx'))
        .filter((file) => readText(file) !== undefined),
    ),
    issues: [
      ...read.flatMap(({ issues }) => issues),
      ...guides.flatMap(({ slug, guide }) =>
        checkAgainstFolders(folder, slug, guide, slugs, content.versions, reserved),
      ),
      ...cycleIssues(folder, guides),
    ],
  };
}

function readGuideFile(folder: string, slug: string) {
  const file = path.join(folder, slug, 'guide.yaml');
  const text = readText(file);
  if (text === undefined) {
    const message = 'guide: guide.yaml is missing; every folder here is a guide and needs one';
    return { issues: [{ file: displayPath(file), line: 1, column: 1, message }] };
  }
  const guide = readGuide(text);
  if (guide.ok) return { issues: [], guide: guide.value };
  return { issues: guide.issues.map((issue) => ({ file: displayPath(file), ...issue })) };
}

function checkAgainstFolders(
  folder: string,
  slug: string,
  guide: GuideFile,
  slugs: readonly string[],
  versions: Versions,
  reserved: ReservedNames,
): FileIssue[] {
  const file = path.join(folder, slug, 'guide.yaml');
  const text = readText(file) ?? '';
  const phases = foldersIn(path.join(folder, slug));
  const at = (key: string, word: string, message: string): FileIssue => ({
    file: displayPath(file),
    ...positionOfWord(text, key, word),
    message: `guide: ${message}`,
  });
  const [first = ''] = guide.phases;
  const locked = versions.ofCrate(path.join(folder, slug, first, 'code')).crates();
  const hasLesson = (phase: string) =>
    readText(path.join(folder, slug, phase, 'lesson.mdx')) !== undefined;
  return [
    ...([...reserved.guides, ...RESERVED, ARTICLES, REPEAT_PREFIX].includes(slug)
      ? [at('title', '', `\`/${slug}/\` is a page of the site; rename the guide's folder`)]
      : []),
    ...guide.phases
      .filter((phase) => reserved.phases.includes(phase))
      .map((phase) =>
        at('phases', phase, `\`/${slug}/${phase}/\` is a page of the site; rename the phase`),
      ),
    ...guide.phases
      .filter((phase) => !hasLesson(phase))
      .map((phase) =>
        at(
          'phases',
          phase,
          `no lesson \`${phase}/lesson.mdx\`; the folders are ${listNames(phases)}`,
        ),
      ),
    ...guide.phases
      .filter((phase, index) => guide.phases.indexOf(phase) < index)
      .map((phase) => at('phases', phase, `the phase \`${phase}\` is listed twice`)),
    ...phases
      .filter((phase) => !guide.phases.includes(phase))
      .map((phase) =>
        at('phases', '', `the folder \`${phase}\` is not listed; add it to \`phases\``),
      ),
    ...guide.builds_on
      .filter((other) => !slugs.includes(other))
      .map((other) =>
        at('builds_on', other, `no guide \`${other}\`; the guides are ${listNames(slugs)}`),
      ),
    ...guide.crates
      .filter((crate) => !locked.has(crate))
      .map((crate) => at('crates', crate, `no crate \`${crate}\` in Cargo.lock`)),
  ];
}

function cycleIssues(
  folder: string,
  guides: readonly { readonly slug: string; readonly guide: GuideFile }[],
): FileIssue[] {
  const cycle = findCycle(
    guides.map(({ slug, guide }) => ({ slug, title: guide.title, buildsOn: guide.builds_on })),
  );
  const [first] = cycle ?? [];
  if (cycle === undefined || first === undefined) return [];
  const file = path.join(folder, first, 'guide.yaml');
  const message = `guide: \`builds_on\` forms a cycle: ${[...cycle, first].join(' → ')}`;
  return [
    {
      file: displayPath(file),
      ...positionOfWord(readText(file) ?? '', 'builds_on', cycle[1] ?? first),
      message,
    },
  ];
}

/** The position of a word in the value of a top-level YAML key; of the key if it is not there. */
function positionOfWord(text: string, key: string, word: string) {
  const lines = text.split('\n');
  const start = Math.max(
    0,
    lines.findIndex((line) => line.startsWith(`${key}:`)),
  );
  const escaped = word.replace(/[^\w-]/g, '\\$&');
  for (const [index, line] of lines.slice(start).entries()) {
    if (index > 0 && /^\S/.test(line)) break;
    const column = line.search(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`));
    if (word !== '' && column >= 0) return { line: start + index + 1, column: column + 1 };
  }
  return { line: start + 1, column: 1 };
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

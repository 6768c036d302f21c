import { parseLesson, type Versions, walkTree } from '../../src/content/index.ts';
import type { FileIssue } from '../../src/core/issue.ts';
import { findWrittenVersions, type KnownVersions } from '../../src/core/written-versions.ts';

/**
 * Finds hard-coded versions in a lesson's prose, its front matter and its quiz, but not in its
 * code.
 *
 * @param file the path of the lesson for messages
 */
export function checkVersions(file: string, source: string, versions: Versions): FileIssue[] {
  const tree = parseLesson(source);
  if (!tree.ok) return [];
  let text = source;
  walkTree(tree.value, (node) => {
    const isCode = node.type === 'code' && node.lang !== 'quiz';
    // A crate's name in backticks may be followed by a version.
    const isInline = node.type === 'inlineCode' && /\s/.test(node.value);
    if (isCode || isInline) text = blankOut(text, node.position);
  });
  const rust = versions.rust();
  const known: KnownVersions = new Map([
    ...versions.crates(),
    ...(rust === undefined
      ? []
      : ['rust', 'rustc'].map((name): [string, string[]] => [name, [rust]])),
  ]);
  return findWrittenVersions(text, known).map((issue) => ({ file, ...issue }));
}

interface Range {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

/** Replaces a range with spaces, so that all positions stay the same. */
function blankOut(text: string, range: Range | undefined): string {
  const start = range?.start.offset ?? 0;
  const end = range?.end.offset ?? 0;
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Code, Nodes } from 'mdast';
import { type Data, markdownToMdast, mdxToJs } from 'satteri';
import {
  type Content,
  displayPath,
  parseLesson,
  readFence,
  readText,
  syntaxIssue,
  walkTree,
} from '../../src/content/index.ts';
import { ContentError, type FileIssue } from '../../src/core/issue.ts';
import { type Position, positionOf } from '../../src/core/position.ts';
import { QUIZ_ANCHOR } from '../../src/core/quiz/anchor.ts';
import type { LessonMarkdown } from '../../src/markdown/index.ts';
import { quizStrings } from '../../src/questions/index.ts';
import { exerciseStrings } from '../../src/schema/exercise.ts';
import { readFrontMatter } from '../../src/schema/front-matter.ts';
import { checkVersions } from './versions.ts';

/** A link in a lesson, with its position. */
interface LocatedLink extends Position {
  readonly url: string;
}

/** What the check of the links needs to know about a page. */
export interface CheckedPage {
  readonly file: string;
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly LocatedLink[];
  /** The number of samples that come from no crate. */
  readonly fragments: number;
}

/** The result of a check of a lesson; `page` exists only if it could be parsed. */
export interface CheckedLesson {
  /** Its path on the site, such as `/axum/state/`. */
  readonly path: string;
  readonly issues: readonly FileIssue[];
  readonly page?: CheckedPage;
}

/** The languages of blocks with inline Markdown, and the functions that extract it. */
const INLINE_MARKDOWN: ReadonlyMap<string, typeof quizStrings> = new Map([
  ['exercise', exerciseStrings],
  ['quiz', quizStrings],
]);

/** Parses a lesson like the build does, and collects its faults and its links. */
export async function checkLesson(
  content: Content,
  markdown: LessonMarkdown,
  file: string,
): Promise<CheckedLesson> {
  const source = readText(file) ?? '';
  const shownFile = displayPath(file);
  const frontMatter = readFrontMatter(source);
  const issues = frontMatter.ok
    ? []
    : frontMatter.issues.map((issue) => ({ file: shownFile, ...issue }));
  const versions = content.versions.ofCrate(path.join(path.dirname(file), 'code'));
  issues.push(...checkVersions(shownFile, source, versions));
  const pagePath = `/${content.pages.name(path.dirname(file))}/`;
  try {
    const { data } = await mdxToJs(source, { ...markdown, fileURL: pathToFileURL(file) });
    return { path: pagePath, issues, page: readPage(shownFile, source, data) };
  } catch (error) {
    return { path: pagePath, issues: [...issues, ...issuesOf(error, shownFile)] };
  }
}

function issuesOf(error: unknown, file: string): readonly FileIssue[] {
  return error instanceof ContentError ? error.issues : [{ file, ...syntaxIssue(error) }];
}

function readPage(file: string, source: string, { anchors = [], facts }: Data): CheckedPage {
  const links: LocatedLink[] = [];
  const tree = parseLesson(source);
  if (!tree.ok) throw new ContentError(tree.issues.map((issue) => ({ file, ...issue })));
  walkTree(tree.value, (node) => {
    if (node.type === 'link') links.push({ ...positionOf(node), url: node.url });
    if (node.type === 'code') links.push(...linksInBlock(node, source));
  });
  const withQuiz = new Set([...anchors, QUIZ_ANCHOR]);
  return { file, anchors: withQuiz, links, fragments: facts?.fragments ?? 0 };
}

function linksInBlock(node: Code, source: string): LocatedLink[] {
  const extract = INLINE_MARKDOWN.get(node.lang ?? '');
  if (!extract) return [];
  const fence = readFence(node, source.split(/\r?\n/), 0);
  if (!fence.ok) return [];
  return extract(node.value).flatMap(({ text, ...position }) => {
    const links: LocatedLink[] = [];
    walkTree(markdownToMdast(text) as Nodes, (inner) => {
      if (inner.type === 'link') links.push({ ...fence.value.inBody(position), url: inner.url });
    });
    return links;
  });
}

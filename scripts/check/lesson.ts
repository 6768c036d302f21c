import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Code, Nodes } from 'mdast';
import { type Data, markdownToMdast, mdxToJs } from 'satteri';
import { displayPath, readText } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import { parseLesson, syntaxIssue, walk } from '../../src/content/tree.ts';
import { ContentError, type FileIssue } from '../../src/core/issue.ts';
import { type Position, positionOf } from '../../src/core/position.ts';
import { QUIZ_ANCHOR } from '../../src/core/quiz/anchor.ts';
import { readFence } from '../../src/markdown/fence.ts';
import type { LessonMarkdown } from '../../src/markdown/index.ts';
import { exerciseTexts } from '../../src/schema/exercise.ts';
import { readLessonFile } from '../../src/schema/front-matter.ts';
import { quizTexts } from '../../src/schema/quiz/index.ts';
import { checkVersions } from './versions.ts';

/** A link as a lesson writes it, and where. */
interface PlacedLink extends Position {
  readonly url: string;
}

/** What the check of the links needs to know of a page. */
export interface CheckedPage {
  readonly file: string;
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly PlacedLink[];
  readonly fragments: number;
}

/** A checked lesson: its faults, and the page where it could be read. */
export interface CheckedLesson {
  /** Its address on the site, such as `/axum/state/`. */
  readonly address: string;
  readonly issues: readonly FileIssue[];
  readonly page?: CheckedPage;
}

/** The blocks that hold texts of inline Markdown, and what finds these. */
const TEXTS: ReadonlyMap<string, typeof quizTexts> = new Map([
  ['exercise', exerciseTexts],
  ['quiz', quizTexts],
]);

/** Checks a lesson as the build would read it, without building anything. */
export async function checkLesson(
  content: Content,
  markdown: LessonMarkdown,
  file: string,
): Promise<CheckedLesson> {
  const source = readText(file) ?? '';
  const named = displayPath(file);
  const frontMatter = readLessonFile(source);
  const issues = frontMatter.ok
    ? []
    : frontMatter.issues.map((issue) => ({ file: named, ...issue }));
  issues.push(...checkVersions(named, source, content.versions));
  const address = `/${content.pages.name(path.dirname(file))}/`;
  try {
    const { data } = await mdxToJs(source, { ...markdown, fileURL: pathToFileURL(file) });
    return { address, issues, page: readPage(named, source, data) };
  } catch (error) {
    return { address, issues: [...issues, ...issuesOf(error, named)] };
  }
}

function issuesOf(error: unknown, file: string): readonly FileIssue[] {
  return error instanceof ContentError ? error.issues : [{ file, ...syntaxIssue(error) }];
}

function readPage(file: string, source: string, { anchors = [], facts }: Data): CheckedPage {
  const links: PlacedLink[] = [];
  const tree = parseLesson(source);
  if (!tree.ok) throw new ContentError(tree.issues.map((issue) => ({ file, ...issue })));
  walk(tree.value, (node) => {
    if (node.type === 'link') links.push({ ...positionOf(node), url: node.url });
    if (node.type === 'code') links.push(...linksInTexts(node, source));
  });
  const withQuiz = new Set([...anchors, QUIZ_ANCHOR]);
  return { file, anchors: withQuiz, links, fragments: facts?.fragments ?? 0 };
}

function linksInTexts(node: Code, source: string): PlacedLink[] {
  const textsOf = TEXTS.get(node.lang ?? '');
  if (!textsOf) return [];
  const fence = readFence(node, source.split(/\r?\n/), 0);
  if (!fence.ok) return [];
  return textsOf(node.value).flatMap(({ text, ...position }) => {
    const links: PlacedLink[] = [];
    walk(markdownToMdast(text) as Nodes, (inner) => {
      if (inner.type === 'link') links.push({ ...fence.value.inBody(position), url: inner.url });
    });
    return links;
  });
}

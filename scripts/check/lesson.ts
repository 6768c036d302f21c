import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Slugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToJs } from 'satteri';
import { ContentError, type FileIssue, type Place } from '../../src/core/issue.ts';
import { contentRoot, displayPath, readText } from '../../src/markdown/content-files.ts';
import { markdown } from '../../src/markdown/index.ts';
import type { PageFacts } from '../../src/markdown/lesson-plugin.ts';
import { parseLesson, syntaxIssue, walk } from '../../src/markdown/tree.ts';
import { readLessonFile } from '../../src/schema/front-matter.ts';

/** What the check of the links needs to know of a page. */
export interface CheckedPage {
  /** Its address on the site, such as `/axum/state/`. */
  readonly address: string;
  readonly file: string;
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly (Place & { readonly url: string })[];
  readonly fragments: number;
}

/** A checked lesson: its faults, and the page where it could be read. */
export interface CheckedLesson {
  readonly issues: readonly FileIssue[];
  readonly page?: CheckedPage;
}

/** The anchor that the quiz block makes for itself. */
const QUIZ_ANCHOR = 'check-your-understanding';

/** Checks a lesson as the build would read it, without building anything. */
export async function checkLesson(file: string): Promise<CheckedLesson> {
  const source = readText(file) ?? '';
  const frontMatter = readLessonFile(source);
  const named = displayPath(file);
  const issues: FileIssue[] = frontMatter.ok
    ? []
    : frontMatter.issues.map((issue) => ({ file: named, ...issue }));
  let facts: PageFacts | undefined;
  try {
    const { data } = await mdxToJs(source, { ...markdown, fileURL: pathToFileURL(file) });
    facts = data.facts;
  } catch (error) {
    issues.push(...issuesOf(error, named));
  }
  return facts ? { issues, page: readPage(file, source, facts) } : { issues };
}

function issuesOf(error: unknown, file: string): readonly FileIssue[] {
  return error instanceof ContentError ? error.issues : [{ file, ...syntaxIssue(error) }];
}

function readPage(file: string, source: string, facts: PageFacts): CheckedPage {
  const slugger = new Slugger();
  const anchors = new Set(facts.questions > 0 ? [QUIZ_ANCHOR] : []);
  const links: (Place & { url: string })[] = [];
  const tree = parseLesson(source);
  if (!tree.ok) throw new ContentError(tree.issues.map((issue) => ({ file, ...issue })));
  walk(tree.value, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'heading') anchors.add(slugger.slug(textOf(node)));
    if (node.type === 'link') links.push({ line, column, url: node.url });
    if (node.type === 'code' && node.lang === 'quiz') {
      links.push(...linksInQuiz(node.value).map((url) => ({ line, column, url })));
    }
  });
  const folder = path.relative(path.join(contentRoot, 'guides'), path.dirname(file));
  const address = `/${folder.split(path.sep).join('/')}/`;
  return { address, file: displayPath(file), anchors, links, fragments: facts.fragments };
}

function linksInQuiz(json: string): string[] {
  const urls: string[] = [];
  JSON.parse(json, (_key, value) => {
    if (typeof value === 'string') {
      walk(markdownToMdast(value) as Nodes, (node) => {
        if (node.type === 'link') urls.push(node.url);
      });
    }
    return value;
  });
  return urls;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

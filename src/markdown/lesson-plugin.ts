import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Code, RootContent } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { type Content, readFence, readText } from '../content/index.ts';
import { ContentError, type Issue } from '../core/issue.ts';
import { type Position, type Positioned, positionOf } from '../core/position.ts';
import type { RenderedQuestion } from '../core/quiz/rendered.ts';
import { countWords, type HandsOn, type PageLength } from '../core/reading-time.ts';
import type { FenceContext } from '../fences/fence-reader.ts';
import { type NamedBlock, readAnyFence } from '../fences/index.ts';
import { readCallout, readTextDirective, rejectLeafDirective } from './directives.ts';
import { checkPageRules, type PageHeading } from './page-rules.ts';
import { readTable, readTableCaption, TABLE } from './tables.ts';

/** Counts of what a page contains. */
export interface PageCounts extends PageLength, HandsOn {
  /** The number of samples that are not part of a crate. */
  readonly fragments: number;
  /** The questions of its quiz. */
  readonly quiz: readonly RenderedQuestion[];
}

/** The languages of fences that are run or sent by the reader. */
const STOPS = ['http', 'run', 'sh'];

declare module 'satteri' {
  interface DataMap {
    facts: PageCounts;
  }
}

/**
 * The plugin that turns a Markdown file into a page: fences become components, directives become
 * callouts and versions. It collects all issues of the file and throws them together as a
 * `ContentError`.
 *
 * @param mustBeDrawn whether a diagram without a drawing is an issue
 */
export function lessonPlugin(content: Content, mustBeDrawn: boolean): MdastPluginEntry {
  return ({ fileURL, source }) => {
    if (!fileURL) return null;
    const file = fileURLToPath(fileURL);
    const context = { content, page: content.pages.page(file), mustBeDrawn };
    return pluginFor(context, (readText(file) ?? source).split(/\r?\n/));
  };
}

function pluginFor(fenceContext: FenceContext, lines: readonly string[]): MdastPluginEntry {
  const { page } = fenceContext;
  const versions = fenceContext.content.versions.ofCrate(path.join(page.folder, 'code'));
  const issues: Issue[] = [];
  const headings: PageHeading[] = [];
  const quizzes: Position[] = [];
  const ordinals = new Map<string, number>();
  const counts = { words: 0, codeLines: 0, typedLines: 0, stops: 0, fragments: 0 };
  const quiz: RenderedQuestion[] = [];

  const report = (issue: Issue) => issues.push(issue);
  const reject = (what: string, fix: string) => (node: Positioned) => {
    report({ ...positionOf(node), message: `lesson: ${what} is not allowed; ${fix}` });
  };
  const rejectElement = (node: Positioned & { name: string | null; data?: object | undefined }) => {
    // Only elements that the author wrote: those made from fences do not have this property.
    if (node.data && '_mdxExplicitJsx' in node.data) {
      reject(`the element \`<${node.name ?? ''}>\``, 'put it in backticks or write Markdown')(node);
    }
  };

  async function readBlock(node: Readonly<Code>): Promise<NamedBlock | undefined> {
    if (node.lang === 'quiz') quizzes.push(positionOf(node));
    const language = node.lang ?? '';
    const ordinal = ordinals.get(language) ?? 0;
    ordinals.set(language, ordinal + 1);
    const fence = readFence(node, lines, ordinal);
    const block = fence.ok ? await readAnyFence(fence.value, fenceContext) : fence;
    if (!block.ok) {
      issues.push(...block.issues);
      return undefined;
    }
    const { codeLines = 0, typedLines = 0, isFragment = false, questions = [] } = block.value;
    counts.codeLines += codeLines;
    counts.typedLines += typedLines;
    if (STOPS.includes(language)) counts.stops += 1;
    if (isFragment) counts.fragments += 1;
    quiz.push(...questions);
    return block.value;
  }

  return defineMdastPlugin({
    name: 'lesson',
    options: { position: true },
    async code(node, context) {
      const block = await readBlock(node);
      if (!block) return;
      context.replaceNode(node, componentNode(block));
    },
    text(node) {
      counts.words += countWords(node.value);
    },
    inlineCode() {
      counts.words += 1;
    },
    heading(node, context) {
      headings.push({ ...positionOf(node), depth: node.depth, text: context.textContent(node) });
    },
    containerDirective(node, context) {
      if (node.name === TABLE) readTableCaption(node, context, report);
      else readCallout(node, context, report);
    },
    table: (node, context) => readTable(node, context, report),
    leafDirective: (node) => rejectLeafDirective(node, report),
    textDirective: (node, context) => readTextDirective(node, context, versions, report),
    mdxJsxFlowElement: rejectElement,
    mdxJsxTextElement: rejectElement,
    mdxFlowExpression: reject('an expression in braces', 'put it in backticks'),
    mdxTextExpression: reject('an expression in braces', 'put it in backticks'),
    mdxjsEsm: reject('an import or export', 'delete it, because the site provides the components'),
    link(node, context) {
      const pinned = versions.pinDocsLink(node.url);
      if ('url' in pinned) context.setProperty(node, 'url', pinned.url);
      else report({ ...positionOf(node), message: `link: ${pinned.message}` });
    },
    image: reject('an image', 'draw a `mermaid` diagram'),
    after(_root, context) {
      issues.push(...checkPageRules({ headings, quizzes, lastLine: lines.length }));
      if (issues.length > 0) {
        issues.sort((a, b) => a.line - b.line || a.column - b.column);
        throw new ContentError(issues.map((issue) => ({ file: page.file, ...issue })));
      }
      const facts: PageCounts = { ...counts, questions: quiz.length, quiz };
      context.data.facts = facts;
      if (context.data.astro) context.data.astro.frontmatter['facts'] = facts;
    },
  });
}

/** The MDX element of a block; values that are not strings become JavaScript literals. */
function componentNode({
  component,
  props,
}: NamedBlock): Extract<RootContent, { type: 'mdxJsxFlowElement' }> {
  const defined = Object.entries(props).filter(([, value]) => value !== undefined);
  return {
    type: 'mdxJsxFlowElement',
    name: component,
    attributes: defined.map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value:
        typeof value === 'string'
          ? value
          : { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) },
    })),
    children: [],
  };
}

import { fileURLToPath } from 'node:url';
import type { Code, RootContent } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { readText } from '../content/files.ts';
import type { Content } from '../content/index.ts';
import { ContentError, type Issue } from '../core/issue.ts';
import { type Position, type Positioned, positionOf } from '../core/position.ts';
import type { RenderedQuestion } from '../core/quiz/rendered.ts';
import { countWords, type PageLength } from '../core/reading-time.ts';
import { readCallout, readTextDirective, refuseLeaf } from './directives.ts';
import { type FenceContext, readFence } from './fence.ts';
import { type NamedBlock, readAnyFence } from './fences/index.ts';
import { checkPage, type PageHeading } from './page-rules.ts';

/** What a page holds, counted. */
export interface PageFacts extends PageLength {
  /** Samples that no crate holds. */
  readonly fragments: number;
  /** What its quiz asks. */
  readonly quiz: readonly RenderedQuestion[];
}

declare module 'satteri' {
  interface DataMap {
    facts: PageFacts;
  }
}

/**
 * The plugin that makes a page of a Markdown file: its fences become components, its directives
 * callouts and versions. It collects every issue of the file and throws them together as a
 * `ContentError`.
 *
 * @param mustBeDrawn whether a diagram that is not drawn yet is an issue
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
  const { versions } = fenceContext.content;
  const issues: Issue[] = [];
  const headings: PageHeading[] = [];
  const quizzes: Position[] = [];
  const ordinals = new Map<string, number>();
  const counts = { words: 0, codeLines: 0, fragments: 0 };
  const quiz: RenderedQuestion[] = [];

  const report = (issue: Issue) => issues.push(issue);
  const refuse = (what: string, mend: string) => (node: Positioned) => {
    report({ ...positionOf(node), message: `lesson: ${what} has no place here; ${mend}` });
  };
  const refuseElement = (node: Positioned & { name: string | null; data?: object | undefined }) => {
    // Only what an author wrote: the elements made from fences carry no such mark.
    if (node.data && '_mdxExplicitJsx' in node.data) {
      refuse(`the element \`<${node.name ?? ''}>\``, 'put it in backticks or write Markdown')(node);
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
    const { codeLines = 0, isFragment = false, questions = [] } = block.value;
    counts.codeLines += codeLines;
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
    containerDirective: (node, context) => readCallout(node, context, report),
    leafDirective: (node) => refuseLeaf(node, report),
    textDirective: (node, context) => readTextDirective(node, context, versions, report),
    mdxJsxFlowElement: refuseElement,
    mdxJsxTextElement: refuseElement,
    mdxFlowExpression: refuse('an expression in braces', 'put it in backticks'),
    mdxTextExpression: refuse('an expression in braces', 'put it in backticks'),
    mdxjsEsm: refuse('an import or export', 'the site hands components to the lesson'),
    link(node, context) {
      const pinned = versions.pinDocsLink(node.url);
      if ('url' in pinned) context.setProperty(node, 'url', pinned.url);
      else report({ ...positionOf(node), message: `link: ${pinned.message}` });
    },
    image: refuse('an image', 'draw a `mermaid` diagram'),
    after(_root, context) {
      issues.push(...checkPage({ headings, quizzes, lastLine: lines.length }));
      if (issues.length > 0) {
        issues.sort((a, b) => a.line - b.line || a.column - b.column);
        throw new ContentError(issues.map((issue) => ({ file: page.file, ...issue })));
      }
      const facts: PageFacts = { ...counts, questions: quiz.length, quiz };
      context.data.facts = facts;
      if (context.data.astro) context.data.astro.frontmatter['facts'] = facts;
    },
  });
}

/** The element of a component; what is no string is a literal of JavaScript. */
function componentNode({
  component,
  props,
}: NamedBlock): Extract<RootContent, { type: 'mdxJsxFlowElement' }> {
  const given = Object.entries(props).filter(([, value]) => value !== undefined);
  return {
    type: 'mdxJsxFlowElement',
    name: component,
    attributes: given.map(([name, value]) => ({
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

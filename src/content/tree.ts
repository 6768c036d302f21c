import type { Code, Nodes } from 'mdast';
import { type Features, mdxToMdast } from 'satteri';
import { err, type Issue, ok, type Result } from '../core/issue.ts';

/** What the Markdown of a lesson may use beyond CommonMark. */
export const markdownFeatures = { directive: true, smartPunctuation: true } satisfies Features;

/** Reads the Markdown tree of a lesson's text; its blocks are not read yet. */
export function parseLesson(text: string): Result<Nodes> {
  try {
    return ok(mdxToMdast(text, { features: markdownFeatures }) as Nodes);
  } catch (error) {
    return err(syntaxIssue(error));
  }
}

/**
 * The issue behind an error that the parser threw: it puts the place before its message.
 *
 * @throws the error itself where it is not of the parser
 */
export function syntaxIssue(error: unknown): Issue {
  const text = error instanceof Error ? error.message : '';
  const [, line, column, message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? [];
  if (message === undefined) throw error;
  const mend = '`<` and `{` are code to MDX, so put them in backticks';
  return {
    line: Number(line),
    column: Number(column),
    message: `lesson: ${message.replace(/\s*\(mdx[\s\S]*$/, '')}; ${mend}`,
  };
}

/** Visits a node and all below it, in the order of the text. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

/** The fenced blocks of a lesson in one language, in order. */
export function fencesOf(lesson: Nodes, language: string): Code[] {
  const found: Code[] = [];
  walk(lesson, (node) => {
    if (node.type === 'code' && node.lang === language) found.push(node);
  });
  return found;
}

import type { Code, Nodes } from 'mdast';
import { type Features, mdxToMdast } from 'satteri';
import { err, type Issue, ok, type Result } from '../core/issue.ts';

/** The extensions of CommonMark that a lesson may use. */
export const markdownFeatures = { directive: true, smartPunctuation: true } satisfies Features;

/** Parses the MDX of a lesson; the content of its blocks is not parsed. */
export function parseLesson(text: string): Result<Nodes> {
  try {
    return ok(mdxToMdast(text, { features: markdownFeatures }) as Nodes);
  } catch (error) {
    return err(syntaxIssue(error));
  }
}

/**
 * Turns an error of the MDX parser, whose message begins with the position, into an issue.
 *
 * @throws the error itself if it is not from the parser
 */
export function syntaxIssue(error: unknown): Issue {
  const text = error instanceof Error ? error.message : '';
  const [, line, column, message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? [];
  if (message === undefined) throw error;
  const fix = '`<` and `{` are code to MDX, so put them in backticks';
  return {
    line: Number(line),
    column: Number(column),
    message: `lesson: ${message.replace(/\s*\(mdx[\s\S]*$/, '')}; ${fix}`,
  };
}

/** Visits a node and all its descendants, in document order. */
export function walkTree(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walkTree(child, visit);
}

/** The fenced blocks of a lesson in one language, in order. */
export function fencesOf(lesson: Nodes, language: string): Code[] {
  const found: Code[] = [];
  walkTree(lesson, (node) => {
    if (node.type === 'code' && node.lang === language) found.push(node);
  });
  return found;
}

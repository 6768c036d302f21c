import type { Code, Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { FileIssue, Issue } from '../../src/core/issue.ts';
import { displayPath, readText } from '../../src/markdown/content-files.ts';
import { type Fence, readFence } from '../../src/markdown/fence.ts';

/** The blocks of a lesson that show what was recorded. */
export interface RecordedFences {
  readonly exchanges: readonly Fence[];
  readonly outputs: readonly Fence[];
  /** What can't be read. */
  readonly issues: readonly FileIssue[];
}

/** Finds the `http` and `output` blocks of a lesson, in order. */
export function findFences(lesson: string): RecordedFences {
  const file = displayPath(lesson);
  const text = readText(lesson);
  if (text === undefined) {
    const message = 'lesson: is not there, but its crate is; write it, or delete the folder';
    return { exchanges: [], outputs: [], issues: [{ file, line: 1, column: 1, message }] };
  }
  const lines = text.split(/\r?\n/);
  const issues: FileIssue[] = [];
  const blocks = readBlocks(text, (issue) => issues.push({ file, ...issue }));
  const ofLanguage = (language: string): Fence[] =>
    blocks
      .filter(({ lang }) => lang === language)
      .flatMap((block, ordinal) => {
        const fence = readFence(block, lines, ordinal);
        if (fence.ok) return [fence.value];
        issues.push(...fence.issues.map((issue) => ({ file, ...issue })));
        return [];
      });
  return { exchanges: ofLanguage('http'), outputs: ofLanguage('output'), issues };
}

function readBlocks(text: string, report: (issue: Issue) => void): Code[] {
  try {
    return codeBlocks(mdxToMdast(text, { features: { directive: true } }) as Nodes);
  } catch (error) {
    // The parser puts the place before its message.
    const said = error instanceof Error ? error.message : String(error);
    const [, line = 1, column = 1, message = said] = /^(\d+):(\d+): (.*)/s.exec(said) ?? [];
    report({ line: Number(line), column: Number(column), message: `lesson: ${message}` });
    return [];
  }
}

function codeBlocks(node: Nodes): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codeBlocks) : [];
}

import type { Issue } from '../../src/core/issue.ts';

const SUPPORTED = /^(?:flowchart|graph|sequenceDiagram|stateDiagram-v2)$/;

const HORIZONTAL = /^(?<before>\s*(?:flowchart|graph)\s+)(?:LR|RL)\b/;

/** Mermaid's comment lines, which it doesn't count. */
const COMMENT = /^\s*%%/;

const forbidden: [RegExp, string][] = [
  [/^\s*classDef\s/, 'defines its own class: mark nodes with :::accent instead'],
  [/^\s*(?:style|linkStyle)\s/, 'sets its own style: mark nodes with :::accent instead'],
  [/^\s*%%\{/, 'sets Mermaid options: remove them, all diagrams share one look'],
  [/^\s*---\s*$/, 'has front matter: remove it, all diagrams share one look'],
  [/^\s*click\s/, 'has a click action: put the link in the text beside the diagram'],
];

/** Finds the issues that need no parsing: an unsupported kind, and styles of its own. */
export function sourceIssues(source: string): Issue[] {
  const issues = source.split('\n').flatMap((text, index): Issue[] => {
    const found = forbidden.find(([pattern]) => pattern.test(text));
    const column = text.length - text.trimStart().length + 1;
    return found ? [{ line: index + 1, column, message: `diagram: ${found[1]}` }] : [];
  });
  if (issues.length > 0 || SUPPORTED.test(kindOf(source))) return issues;
  return [unknownKind(source)];
}

/** The issue of a diagram of an unsupported kind. */
export function unknownKind(source: string): Issue {
  const allowed = 'allowed are flowchart, sequenceDiagram and stateDiagram-v2';
  const kind = kindOf(source);
  const found = kind === '' ? 'is empty' : `is of the kind \`${kind}\``;
  const message = `diagram: ${found}, ${allowed}`;
  return { line: 1, column: 1, message };
}

/** The kind of a diagram: the first word of its source. */
function kindOf(source: string): string {
  const line = source.split('\n').find((text) => text.trim() !== '' && !COMMENT.test(text)) ?? '';
  return line.trim().split(/[\s;]/)[0] ?? '';
}

/** The source of a horizontal flowchart as a vertical one; undefined for other diagrams. */
export function phoneSource(source: string): string | undefined {
  const lines = source.split('\n');
  const index = lines.findIndex((text) => HORIZONTAL.test(text));
  const header = lines[index];
  if (header === undefined) return undefined;
  return lines.with(index, header.replace(HORIZONTAL, '$<before>TB')).join('\n');
}

/** Converts a line number of Mermaid, without comments and leading blank lines, to the source's. */
export function lineInSource(source: string, counted: number): number {
  const lines = source.split('\n').map((text, index) => ({ text, number: index + 1 }));
  const kept = lines.filter(({ text }) => !COMMENT.test(text));
  const first = kept.findIndex(({ text }) => text.trim() !== '');
  return kept[Math.max(first, 0) + counted - 1]?.number ?? lines.length;
}

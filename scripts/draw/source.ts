import type { Issue } from '../../src/core/issue.ts';

const OFFERED = /^(?:flowchart|graph|sequenceDiagram|stateDiagram-v2)$/;

const SIDEWAYS = /^(?<before>\s*(?:flowchart|graph)\s+)(?:LR|RL)\b/;

/** Mermaid's own comment lines; it counts its lines without them. */
const COMMENT = /^\s*%%/;

const forbidden: [RegExp, string][] = [
  [/^\s*classDef\s/, 'defines its own class: mark nodes with :::accent instead'],
  [/^\s*(?:style|linkStyle)\s/, 'sets its own style: mark nodes with :::accent instead'],
  [/^\s*%%\{/, 'sets Mermaid options: remove them, all diagrams share one look'],
  [/^\s*---\s*$/, 'has front matter: remove it, all diagrams share one look'],
  [/^\s*click\s/, 'has a click action: put the link in the text beside the diagram'],
];

/** Issues that can be found without parsing: an unknown kind, and styling of its own. */
export function sourceIssues(source: string): Issue[] {
  const issues = source.split('\n').flatMap((text, index): Issue[] => {
    const found = forbidden.find(([pattern]) => pattern.test(text));
    const column = text.length - text.trimStart().length + 1;
    return found ? [{ line: index + 1, column, message: `diagram: ${found[1]}` }] : [];
  });
  if (issues.length > 0 || OFFERED.test(kindOf(source))) return issues;
  return [unknownKind(source)];
}

/** The issue of a diagram that is of no kind offered. */
export function unknownKind(source: string): Issue {
  const allowed = 'allowed are flowchart, sequenceDiagram and stateDiagram-v2';
  const kind = kindOf(source);
  const found = kind === '' ? 'is empty' : `is of the kind \`${kind}\``;
  const message = `diagram: ${found}, ${allowed}`;
  return { line: 1, column: 1, message };
}

/** The first word of a source, which says what kind of diagram it is. */
function kindOf(source: string): string {
  const line = source.split('\n').find((text) => text.trim() !== '' && !COMMENT.test(text)) ?? '';
  return line.trim().split(/[\s;]/)[0] ?? '';
}

/** The same flowchart drawn from the top down, or undefined where it isn't a sideways one. */
export function narrowSource(source: string): string | undefined {
  const lines = source.split('\n');
  const index = lines.findIndex((text) => SIDEWAYS.test(text));
  const header = lines[index];
  if (header === undefined) return undefined;
  return lines.with(index, header.replace(SIDEWAYS, '$<before>TB')).join('\n');
}

/** Turns a line as Mermaid counts it (comments and blank beginnings left out) into the source's. */
export function sourceLine(source: string, counted: number): number {
  const lines = source.split('\n').map((text, index) => ({ text, number: index + 1 }));
  const kept = lines.filter(({ text }) => !COMMENT.test(text));
  const first = kept.findIndex(({ text }) => text.trim() !== '');
  return kept[Math.max(first, 0) + counted - 1]?.number ?? lines.length;
}

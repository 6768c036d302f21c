import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { walkTree } from '../../../src/content/index.ts';
import { kindOf, type Question } from '../../../src/questions/schema.ts';

type Path = readonly (string | number)[];

/** A string of inline Markdown, and its path in the question. */
export interface LocatedText {
  readonly text: string;
  readonly at: Path;
}

/** The choices or items that a reader sees; none if the answer is typed. */
export function offeredBy(question: Question): LocatedText[] {
  return kindOf(question)
    .lists.filter(({ isOffered }) => isOffered)
    .flatMap(({ field, of }) =>
      of(question).map(({ text }, index) => ({ text, at: [field, index] })),
    );
}

/** All prose of a question: its prompt, hint and explanation, its choices and their reasons. */
export function sentencesOf(question: Question): LocatedText[] {
  const own = (['q', 'hint', 'explain'] as const).map((name) => ({
    text: question[name],
    at: [name],
  }));
  const reasons = kindOf(question).lists.flatMap(({ field, of }) =>
    of(question).map(({ why }, index) => ({ text: why, at: [field, index, 'why'] })),
  );
  return [
    ...[...own, ...reasons].flatMap(({ text, at }) => (text === undefined ? [] : [{ text, at }])),
    ...offeredBy(question),
  ];
}

/** The plain text of inline Markdown. */
export function plainText(markdown: string): string {
  return textOf(markdown, (code) => code);
}

/** The plain text of inline Markdown, with `code` in place of each code span. */
export function proseOf(markdown: string): string {
  return textOf(markdown, () => 'code');
}

/** The code spans in inline Markdown. */
export function codesOf(markdown: string): string[] {
  const codes: string[] = [];
  walkTree(treeOf(markdown), (node) => {
    if (node.type === 'inlineCode') codes.push(node.value);
  });
  return codes;
}

function textOf(markdown: string, ofCode: (code: string) => string): string {
  let text = '';
  walkTree(treeOf(markdown), (node) => {
    if (node.type === 'inlineCode') text += ofCode(node.value);
    else if (node.type === 'break') text += ' ';
    else if ('value' in node) text += node.value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

function treeOf(markdown: string): Nodes {
  return markdownToMdast(markdown.trim(), { position: false }) as Nodes;
}

import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { walk } from '../../../src/content/tree.ts';
import type { Choice, Question } from '../../../src/core/quiz/question.ts';

type Path = readonly (string | number)[];

/** A string of inline Markdown, and its path in the question. */
export interface LocatedText {
  readonly text: string;
  readonly at: Path;
}

/** The choices, items or expected mistakes of a question, and their key. */
function partsOf(question: Question): {
  readonly key: 'choices' | 'mistakes' | 'items';
  readonly parts: readonly Choice[];
} {
  switch (question.kind) {
    case 'choose':
      return { key: 'choices', parts: question.choices };
    case 'type':
      return { key: 'mistakes', parts: question.mistakes };
    case 'order':
      return { key: 'items', parts: question.items };
  }
}

/** The choices or items that a reader sees; none if the answer is typed. */
export function offeredBy(question: Question): LocatedText[] {
  const { key, parts } = partsOf(question);
  // Expected mistakes are not shown: readers type them.
  if (key === 'mistakes') return [];
  return parts.map(({ text }, index) => ({ text, at: [key, index] }));
}

/** All prose of a question: its prompt, hint and explanation, its choices and their reasons. */
export function sentencesOf(question: Question): LocatedText[] {
  const { key, parts } = partsOf(question);
  const own = (['q', 'hint', 'explain'] as const).map((name) => ({
    text: question[name],
    at: [name],
  }));
  const reasons = parts.map(({ why }, index) => ({ text: why, at: [key, index, 'why'] }));
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
  walk(treeOf(markdown), (node) => {
    if (node.type === 'inlineCode') codes.push(node.value);
  });
  return codes;
}

function textOf(markdown: string, ofCode: (code: string) => string): string {
  let text = '';
  walk(treeOf(markdown), (node) => {
    if (node.type === 'inlineCode') text += ofCode(node.value);
    else if (node.type === 'break') text += ' ';
    else if ('value' in node) text += node.value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

function treeOf(markdown: string): Nodes {
  return markdownToMdast(markdown.trim(), { position: false }) as Nodes;
}

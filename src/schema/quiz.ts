import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import { z } from 'zod';
import { bad, type Issue, type Outcome, type Place } from '../core/issue.ts';
import { choiceKey } from '../core/quiz.ts';
import { inlineText } from './inline.ts';
import { checkLocated } from './located.ts';
import { placeAt } from './text-place.ts';

const questionSchema = z
  .strictObject({
    q: inlineText.describe('The question; inline Markdown'),
    choices: z
      .array(inlineText)
      .min(2)
      .refine((choices) => new Set(choices.map(choiceKey)).size === choices.length, {
        error: 'holds the same choice twice',
      })
      .describe('The choices; inline Markdown'),
    answer: z.int().min(0).describe('The index of the right choice, from 0'),
    explain: inlineText.describe('Why it is right and why the others are not; inline Markdown'),
  })
  .refine(({ answer, choices }) => answer < choices.length, {
    path: ['answer'],
    error: ({ input }) => {
      const last = isQuestion(input) ? input.choices.length - 1 : 0;
      return `is no index of a choice; the choices are 0 to ${last}`;
    },
  });

/** A quiz block: the JSON array in a `quiz` fence. */
const quizSchema = z.array(questionSchema).min(1);

export type Quiz = z.output<typeof quizSchema>;

/**
 * Reads the JSON of a quiz block.
 *
 * @returns the questions, or all issues at once; places count within `json`
 */
export function readQuiz(json: string): Outcome<Quiz> {
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !tree) return bad(...syntaxIssues(json, errors));
  const doubled = doubledKeys(json, tree);
  const checked = checkLocated(quizSchema, JSON.parse(json), {
    what: 'quiz',
    keys: () => Object.keys(questionSchema.shape),
    locate: (path, part) => placeAt(json, offsetOf(tree, path, part)),
  });
  if (doubled.length === 0) return checked;
  return bad(...doubled, ...(checked.ok ? [] : checked.issues));
}

/** Every text of a quiz block, with its place; the texts are trimmed as the schema does. */
export function quizTexts(json: string): (Place & { readonly text: string })[] {
  const texts: (Place & { text: string })[] = [];
  visit(json, {
    onLiteralValue(value, offset) {
      if (typeof value === 'string') texts.push({ ...placeAt(json, offset), text: value.trim() });
    },
  });
  return texts;
}

/** The first error at each line: those behind it on the line mostly follow from it. */
function syntaxIssues(json: string, errors: readonly ParseError[]): Issue[] {
  if (errors.length === 0) {
    return [{ line: 1, column: 1, message: 'quiz: is empty; write a JSON array of questions' }];
  }
  const byLine = new Map<number, Issue>();
  for (const { error, offset } of errors) {
    const place = placeAt(json, offset);
    const name = printParseErrorCode(error)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    if (!byLine.has(place.line)) {
      byLine.set(place.line, { ...place, message: `quiz: not valid JSON here: ${name}` });
    }
  }
  return [...byLine.values()];
}

function doubledKeys(json: string, node: Node): Issue[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child): Issue[] => {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    const doubled = key !== undefined && seen.has(key.value);
    if (key) seen.add(key.value);
    const own = doubled
      ? [{ ...placeAt(json, key.offset), message: `quiz: the key \`${key.value}\` is there twice` }]
      : [];
    return [...own, ...doubledKeys(json, child)];
  });
}

function offsetOf(tree: Node, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (!node) continue;
    const inProperty = node.parent?.type === 'property' && part === 'key';
    return inProperty && node.parent ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

function isQuestion(input: unknown): input is { choices: readonly unknown[] } {
  return (
    typeof input === 'object' &&
    input !== null &&
    'choices' in input &&
    Array.isArray(input.choices)
  );
}

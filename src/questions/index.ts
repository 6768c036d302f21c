import { type JSONPath, visit } from 'jsonc-parser';
import type { Result } from '../core/issue.ts';
import { type Position, positionAt } from '../core/position.ts';
import { parseJson, readJson } from '../schema/json.ts';
import { keysAt } from './keys-at.ts';
import { KINDS, type Question, quizSchema } from './schema.ts';

/**
 * Parses and validates the JSON of a quiz block.
 *
 * @returns the questions, or all issues with positions in `json`
 */
export function readQuiz(json: string): Result<readonly Question[]> {
  return readJson(json, quizSchema, 'quiz', keysAt);
}

/**
 * The position of a part of a block, such as `[0, 'choices', 1, 'why']`: of its key, or of the
 * value if it is an array entry. If the part does not exist, the position of its closest ancestor.
 *
 * @param json the valid JSON of a block
 */
export function positionInQuiz(json: string, path: readonly (string | number)[]): Position {
  const parsed = parseJson(json, 'quiz');
  return parsed.ok ? parsed.value.locate(path, 'key') : { line: 1, column: 1 };
}

/** Every string of inline Markdown in a quiz block, trimmed, with its position. */
export function quizStrings(json: string): (Position & { readonly text: string })[] {
  const strings: (Position & { text: string })[] = [];
  visit(json, {
    onLiteralValue(value, offset, _length, _line, _column, path) {
      if (typeof value !== 'string' || !isMarkdown(path())) return;
      strings.push({ ...positionAt(json, offset), text: value.trim() });
    },
  });
  return strings;
}

/** The fields of every question that are inline Markdown. */
const MARKDOWN = ['q', 'explain', 'hint', 'see'];

function isMarkdown([, field, , part]: JSONPath): boolean {
  if (MARKDOWN.includes(String(field))) return true;
  const list = KINDS.flatMap(({ lists }) => lists).find((each) => each.field === field);
  return list !== undefined && !list.plain.includes(String(part ?? 'text'));
}

import { type JSONPath, visit } from 'jsonc-parser';
import { err, ok, type Result } from '../../core/issue.ts';
import { type Position, positionAt } from '../../core/position.ts';
import type { Question } from '../../core/quiz/question.ts';
import { checkLocated } from '../located.ts';
import { readJson } from './json.ts';
import { keysAt, quizSchema, type WrittenQuestion } from './question.ts';
import { asChoice } from './rules.ts';

/**
 * Parses and validates the JSON of a quiz block.
 *
 * @returns the questions, or all issues with positions in `json`
 */
export function readQuiz(json: string): Result<readonly Question[]> {
  const read = readJson(json);
  if (!read.ok) return read;
  const { value, duplicates, locate } = read.value;
  const checked = checkLocated(quizSchema, value, {
    what: 'quiz',
    keys: (path) => keysAt(value, path),
    locate,
  });
  if (duplicates.length > 0) return err(...duplicates, ...(checked.ok ? [] : checked.issues));
  return checked.ok ? ok(checked.value.map(questionOf)) : checked;
}

/**
 * The position of a part of a block, such as `[0, 'choices', 1, 'why']`: of its key, or of the
 * value if it is an array entry. If the part does not exist, the position of its closest ancestor.
 *
 * @param json the valid JSON of a block
 */
export function positionInQuiz(json: string, path: readonly (string | number)[]): Position {
  const read = readJson(json);
  return read.ok ? read.value.locate(path, 'key') : { line: 1, column: 1 };
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

function isMarkdown([, field, , part]: JSONPath): boolean {
  switch (field) {
    case 'q':
    case 'explain':
    case 'hint':
    case 'see':
      return true;
    case 'choices':
    case 'items':
      return part !== 'id';
    case 'mistakes':
      return part !== 'text';
    default:
      return false;
  }
}

function questionOf(written: WrittenQuestion): Question {
  switch (written.kind) {
    case 'type':
      return { ...written, mistakes: written.mistakes ?? [] };
    case 'order':
      return { ...written, items: written.items.map(asChoice) };
    default:
      return {
        ...written,
        kind: 'choose',
        choices: written.choices.map(asChoice),
        answer: [written.answer].flat(),
        many: typeof written.answer !== 'number',
      };
  }
}

import { type JSONPath, visit } from 'jsonc-parser';
import { bad, good, type Outcome, type Place } from '../core/issue.ts';
import type { Question } from '../core/quiz/question.ts';
import { checkLocated } from './located.ts';
import { readJson } from './quiz/json.ts';
import { keysAt, quizSchema, type WrittenQuestion } from './quiz/question.ts';
import { asChoice } from './quiz/rules.ts';
import { placeAt } from './text-place.ts';

/**
 * Reads the JSON of a quiz block.
 *
 * @returns the questions, or all issues at once; places count within `json`
 */
export function readQuiz(json: string): Outcome<readonly Question[]> {
  const read = readJson(json);
  if (!read.ok) return read;
  const { value, doubled, locate } = read.value;
  const checked = checkLocated(quizSchema, value, {
    what: 'quiz',
    keys: (path) => keysAt(value, path),
    locate,
  });
  if (doubled.length > 0) return bad(...doubled, ...(checked.ok ? [] : checked.issues));
  return checked.ok ? good(checked.value.map(questionOf)) : checked;
}

/**
 * Where a part of a block is written, such as `[0, 'choices', 1, 'why']`: its key, or itself in a
 * list. Where it is not written, what it would be part of.
 *
 * @param json the JSON of a block that can be read
 */
export function placeInQuiz(json: string, path: readonly (string | number)[]): Place {
  const read = readJson(json);
  return read.ok ? read.value.locate(path, 'key') : { line: 1, column: 1 };
}

/** Every text of inline Markdown in a quiz block, with its place, trimmed as the schema does. */
export function quizTexts(json: string): (Place & { readonly text: string })[] {
  const texts: (Place & { text: string })[] = [];
  visit(json, {
    onLiteralValue(value, offset, _length, _line, _column, path) {
      if (typeof value !== 'string' || !isMarkdown(path())) return;
      texts.push({ ...placeAt(json, offset), text: value.trim() });
    },
  });
  return texts;
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

import type { FileIssue } from '../../../src/core/issue.ts';
import type { Question } from '../../../src/questions/schema.ts';
import { type LessonQuestions, type LocatedQuestion, locationOf } from './lesson.ts';
import { codesOf, offeredBy, plainText } from './question-text.ts';

/** Punctuation around a word. Within a word it matters, as in `1.5`, and in a sign, as in `-1`. */
const PUNCTUATION = /^[("'“‘[…*_]+|[.,;:!?)"'”’\]…*_–—]+$|^-+$/g;

/** Rejects two choices of a question with the same text. */
export function rejectDuplicateChoices({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) => {
    const offered = offeredBy(question);
    return offered.flatMap(({ text, at }, index) => {
      const before = offered.slice(0, index).findIndex((other) => isSameText(other.text, text));
      if (before < 0) return [];
      const found = `the choice says the same as \`${offered[before]?.text}\``;
      return [issue(`${found}; write another mistake, or remove it`, at)];
    });
  });
}

/** Rejects an id that another question has. */
export function rejectDuplicateIds(lessons: readonly LessonQuestions[]): FileIssue[] {
  return repeated(lessons, ({ id }) => id).map(([{ question, issue }, before]) =>
    issue(
      `the id \`${question.id}\` is already used at ${locationOf(before, ['id'])}; give this question its own`,
      ['id'],
    ),
  );
}

/** Rejects a question that the course already asks. */
export function rejectDuplicateQuestions(lessons: readonly LessonQuestions[]): FileIssue[] {
  return repeated(lessons, askedKey).flatMap(([{ question, issue }, before]) => {
    if (!isSameText(question.q, before.question.q)) return [];
    const where = locationOf(before, ['q']);
    return [issue(`the course already asks this at ${where}; ask something else`, ['q'])];
  });
}

/** Whether two strings of Markdown differ only in punctuation, backticks or case. */
export function isSameText(a: string, b: string): boolean {
  if (normalize(a) !== normalize(b)) return false;
  const [first, second] = [codesOf(a), codesOf(b)];
  // In code every character matters: `Path` is not `path`.
  return first.length !== second.length || first.every((code, index) => code === second[index]);
}

/**
 * Pairs of questions with the same key: each repeated question, then the first one with its key. A
 * question whose key is undefined is skipped.
 */
function repeated(
  lessons: readonly LessonQuestions[],
  keyOf: (question: Question) => string | undefined,
): (readonly [LocatedQuestion, LocatedQuestion])[] {
  const first = new Map<string, LocatedQuestion>();
  return lessons.flatMap(({ questions }) =>
    questions.flatMap((located) => {
      const key = keyOf(located.question);
      if (key === undefined) return [];
      const before = first.get(key);
      if (!before) first.set(key, located);
      return before ? [[located, before] as const] : [];
    }),
  );
}

/** A key of what a question asks: about other code, the same words ask something else. */
function askedKey({ q, code, predict }: Question): string {
  return JSON.stringify([normalize(q), code, predict]);
}

/** The lower-case words of a string without punctuation. */
function normalize(markdown: string): string {
  const text = plainText(markdown).toLowerCase();
  const words = text.split(/\s+/).map((word) => word.replace(PUNCTUATION, ''));
  const normalized = words.filter((word) => word !== '').join(' ');
  return normalized === '' ? text : normalized;
}

import type { FileIssue } from '../../../src/core/issue.ts';
import type { Question } from '../../../src/core/quiz/question.ts';
import { type LessonQuestions, type LocatedQuestion, lineOf } from './lesson.ts';
import { codesOf, offeredBy, plainText } from './texts.ts';

/** Signs around a word. Within one they may count, as in `1.5`, and so do those of a code, as in `-1`. */
const SILENT = /^[("'“‘[…*_]+|[.,;:!?)"'”’\]…*_–—]+$|^-+$/g;

/** Refuses two choices that differ in nothing a reader would hear. */
export function rejectDuplicateChoices({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) => {
    const offered = offeredBy(question);
    return offered.flatMap(({ text, at }, index) => {
      const before = offered.slice(0, index).findIndex((other) => isSameText(other.text, text));
      if (before < 0) return [];
      const says = `the choice says the same as \`${offered[before]?.text}\``;
      return [issue(`${says}; write another mistake, or leave it out`, at)];
    });
  });
}

/** Refuses a name that another question has. */
export function rejectDuplicateIds(lessons: readonly LessonQuestions[]): FileIssue[] {
  return repeated(lessons, ({ id }) => id).map(([{ question, issue }, before]) =>
    issue(
      `the id \`${question.id}\` is that of ${lineOf(before, ['id'])} too; give this question its own`,
      ['id'],
    ),
  );
}

/** Refuses a question that the course asks already. */
export function rejectDuplicateQuestions(lessons: readonly LessonQuestions[]): FileIssue[] {
  return repeated(lessons, asked).flatMap(([{ question, issue }, before]) => {
    if (!isSameText(question.q, before.question.q)) return [];
    const where = lineOf(before, ['q']);
    return [issue(`the course asks this already at ${where}; ask something else`, ['q'])];
  });
}

/** Whether two texts differ only in punctuation, in code ticks or in case. */
export function isSameText(a: string, b: string): boolean {
  if (bare(a) !== bare(b)) return false;
  const [first, second] = [codesOf(a), codesOf(b)];
  // In code every sign counts: `Path` is not `path`.
  return first.length !== second.length || first.every((code, index) => code === second[index]);
}

/** Each question whose key one before it has, with that one. */
function repeated(
  lessons: readonly LessonQuestions[],
  keyOf: (question: Question) => string | undefined,
): (readonly [LocatedQuestion, LocatedQuestion])[] {
  const first = new Map<string, LocatedQuestion>();
  return lessons.flatMap(({ questions }) =>
    questions.flatMap((placed) => {
      const key = keyOf(placed.question);
      if (key === undefined) return [];
      const before = first.get(key);
      if (!before) first.set(key, placed);
      return before ? [[placed, before] as const] : [];
    }),
  );
}

/** What a question asks: about other code, the same words ask something else. */
function asked({ q, code, predict }: Question): string {
  return JSON.stringify([bare(q), code, predict]);
}

/** The words of a text without what nobody hears when it is read aloud. */
function bare(markdown: string): string {
  const text = plainText(markdown).toLowerCase();
  const words = text.split(/\s+/).map((word) => word.replace(SILENT, ''));
  const heard = words.filter((word) => word !== '').join(' ');
  return heard === '' ? text : heard;
}

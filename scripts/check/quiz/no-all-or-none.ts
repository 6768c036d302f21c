import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';
import { offeredBy, proseOf } from './question-text.ts';

const AMOUNT =
  '(?:all|any|both|each|either|every one|most|neither|none|one|two|three|more than one)';
const CHOICES = '(?:choices|answers|options|statements)';
const OTHERS = `(?:these|those|them|the others|the rest|(?:the|these|those)(?: other)? ${CHOICES})`;

const ALL_OR_NONE = [
  // "All of the above", anywhere in the choice.
  new RegExp(`\\b${AMOUNT}(?: of)? the (?:${CHOICES} )?(?:above|below)\\b`, 'i'),
  /\b(?:everything|nothing|all|none|both|neither|any) (?:above|below|listed)\b/i,
  // "None of these", if the choice is nothing else, except for a reason.
  new RegExp(`^${AMOUNT} of ${OTHERS}(?: (?:is|are|apply|applies|fits?) ?\\w*)?(?=[.,:;!]|$)`, 'i'),
  new RegExp(`\\b(?:all|any|both|neither|none) of the(?: other)? ${CHOICES}\\b`, 'i'),
  /^(?:all|none|both|either|neither)(?: (?:is|are) (?:right|wrong|true|false|correct|possible))?[.!]?$/i,
];

/** Rejects choices such as "all of the above": seeing that two are right is enough to choose it. */
export function rejectAllOrNone({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) =>
    offeredBy(question).flatMap(({ text, at }) => {
      const found = allOrNoneIn(text);
      if (found === undefined) return [];
      const fix = 'write a statement of its own, or make `answer` a list of all that apply';
      return [issue(`the choice says "${found}"; ${fix}`, at)];
    }),
  );
}

/** The phrase of a choice that refers to all others; undefined if there is none. */
export function allOrNoneIn(markdown: string): string | undefined {
  const prose = proseOf(markdown);
  return ALL_OR_NONE.map((pattern) => pattern.exec(prose)?.[0]).find((found) => found);
}

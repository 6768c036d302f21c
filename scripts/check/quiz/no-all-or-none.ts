import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';
import { offeredBy, proseOf } from './texts.ts';

const AMOUNT =
  '(?:all|any|both|each|either|every one|most|neither|none|one|two|three|more than one)';
const CHOICES = '(?:choices|answers|options|statements)';
const OTHERS = `(?:these|those|them|the others|the rest|(?:the|these|those)(?: other)? ${CHOICES})`;

const ALL_OR_NONE = [
  // "All of the above", wherever it stands.
  new RegExp(`\\b${AMOUNT}(?: of)? the (?:${CHOICES} )?(?:above|below)\\b`, 'i'),
  /\b(?:everything|nothing|all|none|both|neither|any) (?:above|below|listed)\b/i,
  // "None of these", where that is all it says, or all but a reason.
  new RegExp(`^${AMOUNT} of ${OTHERS}(?: (?:is|are|apply|applies|fits?) ?\\w*)?(?=[.,:;!]|$)`, 'i'),
  new RegExp(`\\b(?:all|any|both|neither|none) of the(?: other)? ${CHOICES}\\b`, 'i'),
  /^(?:all|none|both|either|neither)(?: (?:is|are) (?:right|wrong|true|false|correct|possible))?[.!]?$/i,
];

/** Refuses choices such as "all of the above": who sees that two are right need not know more. */
export function rejectAllOrNone({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) =>
    offeredBy(question).flatMap(({ text, at }) => {
      const found = allOrNoneIn(text);
      if (found === undefined) return [];
      const mend = 'say what is so, or make `answer` a list and let all that apply be chosen';
      return [issue(`the choice says "${found}"; ${mend}`, at)];
    }),
  );
}

/** What a choice says of the others; undefined where it speaks for itself. */
export function allOrNoneIn(markdown: string): string | undefined {
  const prose = proseOf(markdown);
  return ALL_OR_NONE.map((pattern) => pattern.exec(prose)?.[0]).find((found) => found);
}

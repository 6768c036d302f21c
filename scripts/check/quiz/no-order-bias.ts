import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';
import { proseOf, sentencesOf } from './texts.ts';

const NUMBERED = '(?:first|second|third|fourth|fifth|last|previous|preceding|next|other two)';
const NAME = '(?:[A-E]|[1-9])(?![\\w/])';

const LEANING = [
  // An answer is also what a server gives, and "answers" what it does.
  new RegExp(`\\b(?:${NUMBERED}|former|latter) (?:choice|option)s?\\b`, 'i'),
  new RegExp(`\\b(?:[Cc]hoice|[Oo]ption)s? ${NAME}`),
  new RegExp(`\\b[Aa]nswer ${NAME}(?= (?:is|says|and|or)\\b|[.,:;!?)]|$)`),
  /\b(?:choices?|options?|answers?) (?:above|below)\b/i,
  /\b(?:the former|the latter)\b/i,
  /\b(?:(?:same )?as|like|see|one|ones) (?:the one )?above\b/i,
  /^(?:both )?[A-E] (?:and|or) [A-E]\b/i,
];

/** Refuses texts that lean on the order of the choices: each reader sees them in another. */
export function rejectOrderBias({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) =>
    sentencesOf(question).flatMap(({ text, at }) => {
      const found = leaningIn(text);
      if (found === undefined) return [];
      const why = 'leans on an order, and each reader sees the choices in another';
      return [issue(`"${found}" ${why}; say in words which one is meant`, at)];
    }),
  );
}

/** What in a text leans on an order; undefined where nothing does. */
export function leaningIn(markdown: string): string | undefined {
  const prose = proseOf(markdown);
  return LEANING.map((pattern) => pattern.exec(prose)?.[0]).find((found) => found);
}

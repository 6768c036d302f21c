import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';
import { proseOf, sentencesOf } from './question-text.ts';

const NUMBERED = '(?:first|second|third|fourth|fifth|last|previous|preceding|next|other two)';
const NAME = '(?:[A-E]|[1-9])(?![\\w/])';

const ORDER_REFERENCES = [
  // "Answer" alone is ambiguous: a server answers too.
  new RegExp(`\\b(?:${NUMBERED}|former|latter) (?:choice|option)s?\\b`, 'i'),
  new RegExp(`\\b(?:[Cc]hoice|[Oo]ption)s? ${NAME}`),
  new RegExp(`\\b[Aa]nswer ${NAME}(?= (?:is|says|and|or)\\b|[.,:;!?)]|$)`),
  /\b(?:choices?|options?|answers?) (?:above|below)\b/i,
  /\b(?:the former|the latter)\b/i,
  /\b(?:(?:same )?as|like|see|one|ones) (?:the one )?above\b/i,
  /^(?:both )?[A-E] (?:and|or) [A-E]\b/i,
];

/** Rejects references to the order of the choices, because it is shuffled for each reader. */
export function rejectOrderBias({ questions }: LessonQuestions): FileIssue[] {
  return questions.flatMap(({ question, issue }) =>
    sentencesOf(question).flatMap(({ text, at }) => {
      const found = orderReferenceIn(text);
      if (found === undefined) return [];
      const why = 'refers to the order of the choices, which is shuffled for each reader';
      return [issue(`"${found}" ${why}; name the choice by its content`, at)];
    }),
  );
}

/** The phrase that refers to the order of the choices; undefined if there is none. */
export function orderReferenceIn(markdown: string): string | undefined {
  const prose = proseOf(markdown);
  return ORDER_REFERENCES.map((pattern) => pattern.exec(prose)?.[0]).find((found) => found);
}

import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';
import { plainText } from './texts.ts';

/** Words that a name does without. */
const SMALL =
  /^(?:an?|and|are|by|do|does|for|from|gets?|how|in|is|it|of|on|or|that|the|this|to|what|which|with|you|your)$/;

/** Wants a name for each question: without one, answers are lost when it is worded better. */
export function requireIds({ questions }: LessonQuestions): FileIssue[] {
  const taken = new Set(questions.map(({ question }) => question.id));
  return questions.flatMap(({ question, issue }) => {
    if (question.id !== undefined) return [];
    const suggested = suggestId(question.q, taken);
    taken.add(suggested);
    return [issue(`the question has no \`id\`; give it one, such as \`"id": "${suggested}"\``)];
  });
}

/** A name in kebab case that is not taken, of what a question asks. */
export function suggestId(q: string, taken: ReadonlySet<string | undefined>): string {
  const words =
    plainText(q)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !SMALL.test(word)).slice(0, 5);
  const name = telling.join('-');
  const valid = /^[a-z]/.test(name) ? name : ['question', ...telling].join('-');
  let free = valid;
  for (let number = 2; taken.has(free); number++) free = `${valid}-${number}`;
  return free;
}

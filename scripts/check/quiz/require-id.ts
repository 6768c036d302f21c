import type { FileIssue } from '../../../src/core/issue.ts';
import type { LessonQuestions } from './lesson.ts';
import { plainText } from './question-text.ts';

/** Words that a suggested id omits. */
const STOP_WORDS =
  /^(?:an?|and|are|by|do|does|for|from|gets?|how|in|is|it|of|on|or|that|the|this|to|what|which|with|you|your)$/;

/** Requires an id for each question: without one, rewording it loses the readers' answers. */
export function requireIds({ questions }: LessonQuestions): FileIssue[] {
  const taken = new Set(questions.map(({ question }) => question.id));
  return questions.flatMap(({ question, issue }) => {
    if (question.id !== undefined) return [];
    const suggested = suggestId(question.q, taken);
    taken.add(suggested);
    return [issue(`the question has no \`id\`; give it one, such as \`"id": "${suggested}"\``)];
  });
}

/** Suggests an id in kebab case, made of a question's words, that is not taken yet. */
export function suggestId(q: string, taken: ReadonlySet<string | undefined>): string {
  const words =
    plainText(q)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const significant = words.filter((word) => !STOP_WORDS.test(word)).slice(0, 5);
  const name = significant.join('-');
  const valid = /^[a-z]/.test(name) ? name : ['question', ...significant].join('-');
  let free = valid;
  for (let number = 2; taken.has(free); number++) free = `${valid}-${number}`;
  return free;
}

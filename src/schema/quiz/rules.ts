import type { z } from 'zod';
import { normalizeAnswer } from '../../core/quiz/grading.ts';
import { type Choice, choiceKey } from '../../core/quiz/question.ts';

/** A check of constraints between fields. The types of the fields are checked before. */
type Check<T> = (value: T, context: z.core.$RefinementCtx<T>) => void;

type WrittenChoice = string | Choice;

interface Explained {
  readonly explain?: string | undefined;
}

interface WrittenChoose extends Explained {
  readonly choices: readonly WrittenChoice[];
  readonly answer: number | readonly number[];
  readonly predict?: unknown;
}

interface WrittenType {
  readonly accept: readonly string[];
  readonly mistakes?: readonly Choice[] | undefined;
}

interface WrittenOrder extends Explained {
  readonly items: readonly WrittenChoice[];
}

/** Reports an issue at a path within the checked value. */
type Report = (path: readonly PropertyKey[], message: string) => void;

/** Converts a choice to an object if it is a string. */
export function asChoice(choice: WrittenChoice): Choice {
  return typeof choice === 'string' ? { text: choice } : choice;
}

export const checkChoose: Check<WrittenChoose> = (question, context) => {
  const { choices, answer, predict } = question;
  const report = reportTo(context);
  const last = choices.length - 1;
  for (const [position, index] of [answer].flat().entries()) {
    if (index <= last) continue;
    const path = typeof answer === 'number' ? ['answer'] : ['answer', position];
    report(path, `is not the index of a choice; the indexes are 0 to ${last}`);
  }
  if (typeof answer !== 'number') {
    if (new Set(answer).size < answer.length) report(['answer'], 'contains a duplicate index');
    if (predict !== undefined) {
      report(['predict'], 'requires a single answer; write `answer` as an index, not as a list');
    }
  }
  checkChoices('choices', choices, report);
  checkExplained(question, choices, report);
};

export const checkOrder: Check<WrittenOrder> = (question, context) => {
  const report = reportTo(context);
  checkChoices('items', question.items, report);
  checkExplained(question, question.items, report);
};

export const checkType: Check<WrittenType> = ({ accept, mistakes = [] }, context) => {
  const report = reportTo(context);
  const seen = new Set(accept.map(normalizeAnswer));
  if (seen.size < accept.length) report(['accept'], 'contains a duplicate answer');
  for (const [index, { text }] of mistakes.entries()) {
    const typed = normalizeAnswer(text);
    if (seen.has(typed)) {
      report(
        ['mistakes', index, 'text'],
        'is an accepted answer or a duplicate; write another mistake',
      );
    }
    seen.add(typed);
  }
};

export const checkBlock: Check<readonly { readonly id?: string | undefined }[]> = (
  questions,
  context,
) => {
  for (const [index, { id }] of questions.entries()) {
    const first = questions.findIndex((other) => other.id === id);
    if (id === undefined || first === index) continue;
    reportTo(context)(
      [index, 'id'],
      `is also the id of \`[${first}]\`; give each question its own`,
    );
  }
};

function checkChoices(name: string, written: readonly WrittenChoice[], report: Report): void {
  const choices = written.map(asChoice);
  const keys = choices.map(({ text }) => choiceKey({ text }));
  if (new Set(keys).size < keys.length) report([name], 'contains a duplicate choice');
  for (const [index, { id }] of choices.entries()) {
    const first = choices.findIndex((other) => other.id === id);
    if (id === undefined || first === index) continue;
    report([name, index, 'id'], `is also the id of \`${name}[${first}]\`; give each its own`);
  }
}

function checkExplained(
  { explain }: Explained,
  choices: readonly WrittenChoice[],
  report: Report,
): void {
  const isExplained = choices.every((choice) => asChoice(choice).why !== undefined);
  if (explain !== undefined || isExplained) return;
  report(['explain'], 'is missing; it may be omitted only if every choice has a `why`');
}

function reportTo<T>(context: z.core.$RefinementCtx<T>): Report {
  return (path, message) => context.addIssue({ code: 'custom', path: [...path], message });
}

import type { z } from 'zod';
import { type Choice, choiceKey } from './question.ts';

/** A check of constraints between fields. The types of the fields are checked before. */
export type Check<T> = (value: T, context: z.core.$RefinementCtx<T>) => void;

/** A choice as an author writes it: as an object, or its text alone. */
export type WrittenChoice = string | Choice;

/** Reports an issue at a path within the checked value. */
export type Report = (path: readonly PropertyKey[], message: string) => void;

/** Converts a choice to an object if it is a string. */
export function asChoice(choice: WrittenChoice): Choice {
  return typeof choice === 'string' ? { text: choice } : choice;
}

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

/** Rejects duplicates in a list of choices. */
export function checkChoices(
  name: string,
  written: readonly WrittenChoice[],
  report: Report,
): void {
  const choices = written.map(asChoice);
  const keys = choices.map(({ text }) => choiceKey({ text }));
  if (new Set(keys).size < keys.length) report([name], 'contains a duplicate choice');
  for (const [index, { id }] of choices.entries()) {
    const first = choices.findIndex((other) => other.id === id);
    if (id === undefined || first === index) continue;
    report([name, index, 'id'], `is also the id of \`${name}[${first}]\`; give each its own`);
  }
}

/** Requires an explanation of a question, unless each of its choices has a reason. */
export function checkExplained(
  explain: string | undefined,
  choices: readonly WrittenChoice[],
  report: Report,
): void {
  const isExplained = choices.every((choice) => asChoice(choice).why !== undefined);
  if (explain !== undefined || isExplained) return;
  report(['explain'], 'is missing; it may be omitted only if every choice has a `why`');
}

/** Makes the function that adds issues to a check. */
export function reportTo<T>(context: z.core.$RefinementCtx<T>): Report {
  return (path, message) => context.addIssue({ code: 'custom', path: [...path], message });
}

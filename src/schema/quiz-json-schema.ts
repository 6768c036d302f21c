import { z } from 'zod';
import { quizSchema } from './quiz/question.ts';

const description =
  'The questions of a lesson, as its `quiz` block holds them. What a schema can not say, such as ' +
  'that an answer is the index of a choice or that a file is there, `npm run check` tells.';

/** Describes a quiz block to editors, as JSON Schema that they all understand. */
export function quizJsonSchema(): object {
  return z.toJSONSchema(quizSchema.meta({ title: 'A quiz block', description }), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // White space alone is no text.
      if (jsonSchema.minLength === 1) jsonSchema.pattern ??= '\\S';
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}

import { z } from 'zod';
import { quizSchema } from './schema.ts';

const description =
  'The questions in the `quiz` block of a lesson. `npm run check` also checks what a schema can not ' +
  'express, such as that an answer is the index of a choice or that a file exists.';

/** The JSON Schema of a quiz block for editors, in the draft that all of them support. */
export function quizJsonSchema(): object {
  return z.toJSONSchema(quizSchema.meta({ title: 'A quiz block', description }), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // The schema trims strings, so one of white space only is empty.
      if (jsonSchema.minLength === 1) jsonSchema.pattern ??= '\\S';
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}

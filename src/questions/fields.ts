import type { Link, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { z } from 'zod';
import { parseRequest } from '../core/exchange.ts';
import { languageNames } from '../core/languages.ts';
import { normalizeAnswer } from '../core/quiz/grading.ts';
import { inlineText } from '../schema/inline.ts';

const kebabCase = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be in kebab case, such as `state-is-shared`');

/** A plain string that a typed answer is compared with. */
export const typedTextSchema = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text === '' || normalizeAnswer(text) !== '', {
    error: 'has only backticks, which are ignored',
  });

/** A string of exactly one Markdown link. */
const seeLink = inlineText
  .refine((text) => isOneLink(text), {
    error: 'must be one link and nothing else, such as `[Build the router](#build-the-router)`',
  })
  .meta({ pattern: '^\\s*\\[[\\s\\S]+\\]\\([\\s\\S]+\\)\\s*$' });

export const questionIdSchema = kebabCase.describe(
  'A permanent name, unique in the course: with it, a reworded question keeps its answers',
);

const why = inlineText.describe('Why it is right or wrong, in one or two sentences');
const see = seeLink.describe('One link, to the paragraph to read again after this mistake');

/** A choice or an item as an object. */
export const choiceObjectSchema = z.strictObject({
  id: kebabCase.describe('A permanent name: with it, the choice may be reworded').optional(),
  text: inlineText.describe('The text of the choice; inline Markdown'),
  why: why.optional(),
  see: see.optional(),
});

/** A choice or an item: a string or an object. */
export const choiceSchema = z.union([inlineText, choiceObjectSchema]);

/** An expected wrong answer to a question with a typed answer. */
export const mistakeSchema = z.strictObject({
  text: typedTextSchema.describe('The typed answer; plain text'),
  why,
  see: see.optional(),
});

/** Code written in the block. */
export const inlineCodeSchema = z.strictObject({
  language: z
    .enum(Object.keys(languageNames) as [keyof typeof languageNames])
    .describe('The language for syntax highlighting'),
  text: z
    .string()
    .min(1)
    .refine((text) => text === '' || text.trim() !== '', { error: 'is empty' })
    .describe('The code itself'),
});

/** Code from the lesson's crate. */
export const fileCodeSchema = z.strictObject({
  file: z
    .string()
    .regex(/^code\//, 'must be in `code/`, such as `code/src/main.rs`')
    .describe("A file of the lesson's crate, such as `code/src/main.rs`"),
  region: z.string().trim().min(1).describe('The region of it to show').optional(),
});

const sourceFile = (folder: string) =>
  z
    .string()
    .regex(
      new RegExp(`^code/${folder}/[\\w-]+\\.rs$`),
      `must be a file in \`code/${folder}/\`, such as \`code/${folder}/a_file.rs\``,
    );

/** The schemas of `predict`, by what the answer is derived from. */
export const predictionSchemas = {
  prints: z
    .strictObject({
      of: z.literal('prints').describe('The whole output of an example'),
      file: sourceFile('examples').describe('The example to run, in `code/examples/`'),
    })
    .describe('The whole output of an example'),
  error: z
    .strictObject({
      of: z.literal('error').describe("The code of the compiler's first error"),
      file: sourceFile('fails').describe('The file to compile, in `code/fails/`'),
    })
    .describe("The code of the compiler's first error, such as `E0277`, or `no code`"),
  status: z
    .strictObject({
      of: z.literal('status').describe('The status of a response'),
      request: z
        .string()
        .superRefine((text, context) => {
          const request = parseRequest(text);
          if (request.ok) return;
          const message = request.issues.map((issue) => issue.message.replace(/^http: /, ''));
          context.addIssue({ code: 'custom', message: message.join('; ') });
        })
        .describe('The request in the syntax of an `http` block, such as `GET /books/1`'),
    })
    .describe("The status of the response of the phase's program, right after its start"),
};

/** The fields of every kind of question, apart from its `kind` and its answer. */
export const commonFields = {
  id: questionIdSchema.optional(),
  q: inlineText.describe('The question; inline Markdown'),
  code: z
    .union([fileCodeSchema, inlineCodeSchema])
    .describe("Code below the question: a file of the lesson's crate, a region of it, or a string")
    .optional(),
  objective: z
    .int()
    .min(1)
    .max(5)
    .describe('The number of the objective that it tests, in the order of the front matter, from 1')
    .optional(),
  hint: inlineText.describe('A hint that readers can ask for; inline Markdown').optional(),
  see: seeLink.describe('One link, to the paragraph that answers the question').optional(),
};

export const explainSchema = inlineText.describe(
  'Why the right answer is right and the others are not; inline Markdown',
);

/** The field of a question whose right answer can be determined by running code. */
export const predictSchema = z
  .discriminatedUnion(
    'of',
    [predictionSchemas.prints, predictionSchemas.error, predictionSchemas.status],
    {
      error: ({ code }) =>
        code === 'invalid_union' ? 'must be `prints`, `error` or `status`' : undefined,
    },
  )
  .describe('What to run to determine the right answer; a different `answer` is an error')
  .optional();

/** The JSON Schema rule that a question has an explanation, or each entry of a list a reason. */
export function explanationRule(list: string): object {
  const reasons = {
    type: 'array',
    items: { type: 'object', required: ['why'] },
    description: 'Objects with a `why` each',
  };
  return { anyOf: [{ required: ['explain'] }, { properties: { [list]: reasons } }] };
}

function isOneLink(text: string): boolean {
  // A bare URL is parsed as a link too, but has no link text.
  if (!/^\[[\s\S]+\]\([\s\S]+\)$/.test(text)) return false;
  const tree = markdownToMdast(text, { position: false });
  const [block, ...blocks] = 'children' in tree ? (tree.children as RootContent[]) : [];
  if (block?.type !== 'paragraph' || blocks.length > 0) return false;
  const [link, ...others] = block.children;
  return others.length === 0 && isNamed(link);
}

function isNamed(node: RootContent | undefined): node is Link {
  return node?.type === 'link' && node.children.length > 0;
}

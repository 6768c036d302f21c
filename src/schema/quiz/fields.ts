import type { Link, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { z } from 'zod';
import { parseRequest } from '../../core/exchange.ts';
import { languageNames } from '../../core/languages.ts';
import { normalizeAnswer } from '../../core/quiz/grading.ts';
import { inlineText } from '../inline.ts';

const kebabCase = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be in kebab case, as `state-is-shared`');

/** A text that is typed and compared, not Markdown. */
export const typedText = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text === '' || normalizeAnswer(text) !== '', {
    error: 'is nothing but code ticks, which do not count',
  });

/** Exactly one link. */
export const seeLink = inlineText
  .refine((text) => isOneLink(text), {
    error: 'must be one link and nothing else, as `[Two ways out](#two-ways-out)`',
  })
  .meta({ pattern: '^\\s*\\[[\\s\\S]+\\]\\([\\s\\S]+\\)\\s*$' });

export const questionId = kebabCase.describe(
  'Names the question for good, unique in the course: its words may change and answers stay',
);

const why = inlineText.describe('Why it is right or wrong, in one or two sentences');
const see = seeLink.describe('One link, to the paragraph that cures this mistake');

/** A choice or an item that is more than its text. */
export const choiceObject = z.strictObject({
  id: kebabCase.describe('Names the choice for good: its words may change').optional(),
  text: inlineText.describe('What it says; inline Markdown'),
  why: why.optional(),
  see: see.optional(),
});

/** A choice or an item: its text, or an object. */
export const choice = z.union([inlineText, choiceObject]);

/** A wrong answer that is expected where the answer is typed. */
export const mistake = z.strictObject({
  text: typedText.describe('What is typed; plain text'),
  why,
  see: see.optional(),
});

/** Code written in the block. */
export const inlineCode = z.strictObject({
  language: z
    .enum(Object.keys(languageNames) as [keyof typeof languageNames])
    .describe('What it is coloured as'),
  text: z
    .string()
    .min(1)
    .refine((text) => text === '' || text.trim() !== '', { error: 'is empty' })
    .describe('The code itself'),
});

/** Code of the lesson's crate. */
export const fileCode = z.strictObject({
  file: z
    .string()
    .regex(/^code\//, 'must be below `code/`, as `code/src/main.rs`')
    .describe("A file of the lesson's crate, as `code/src/main.rs`"),
  region: z.string().trim().min(1).describe('The region of it to show').optional(),
});

const sourceFile = (folder: string) =>
  z
    .string()
    .regex(
      new RegExp(`^code/${folder}/[\\w-]+\\.rs$`),
      `must be a file in \`code/${folder}/\`, as \`code/${folder}/a_file.rs\``,
    );

/** What it does when it runs, by what is asked for. */
export const predictions = {
  prints: z
    .strictObject({
      of: z.literal('prints').describe('All that an example prints'),
      file: sourceFile('examples').describe('The example that is run, below `code/examples/`'),
    })
    .describe('All that an example prints'),
  error: z
    .strictObject({
      of: z.literal('error').describe("The code of the compiler's first error"),
      file: sourceFile('fails').describe('The file that is compiled, below `code/fails/`'),
    })
    .describe("The code of the compiler's first error, such as `E0277`, or `no code`"),
  status: z
    .strictObject({
      of: z.literal('status').describe('The status of a reply'),
      request: z
        .string()
        .superRefine((text, context) => {
          const request = parseRequest(text);
          if (request.ok) return;
          const message = request.issues.map((issue) => issue.message.replace(/^http: /, ''));
          context.addIssue({ code: 'custom', message: message.join('; ') });
        })
        .describe('The request as in an `http` block, such as `GET /books/1`'),
    })
    .describe("The status of the reply that the phase's program, just started, gives"),
};

function isOneLink(text: string): boolean {
  // A bare address is a link too, but has no words.
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

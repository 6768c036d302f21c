import { isScalar, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Result } from '../core/issue.ts';
import { type Position, positionAt } from '../core/position.ts';
import { inlineText } from './inline.ts';
import { readYaml } from './yaml.ts';

const testName = z.string().regex(/^[a-z_]\w*(::[a-z_]\w*)*$/, {
  error: ({ input }) =>
    `\`${input}\` is not a valid name of a Rust test; write it like \`a_blank_title_is_422\``,
});

/** The schema of an exercise block: the YAML in an `exercise` fence. */
const exerciseSchema = z.strictObject({
  task: inlineText.describe('One sentence: what must work at the end; inline Markdown'),
  tests: z
    .array(testName)
    .min(1)
    .refine((names) => new Set(names).size === names.length, { error: 'contains a duplicate name' })
    .describe('The tests that fail in the starter and pass in the solution'),
  hints: z
    .array(inlineText)
    .min(1)
    .describe('Steps towards the solution, each nearer than the one before; inline Markdown'),
});

export type Exercise = z.output<typeof exerciseSchema>;

/** Parses the YAML of an exercise block; the positions of issues are relative to it. */
export function readExercise(yaml: string): Result<Exercise> {
  return readYaml(yaml, exerciseSchema, 'exercise', Object.keys(exerciseSchema.shape));
}

/** Every string of an exercise block, trimmed, with its position. */
export function exerciseStrings(yaml: string): (Position & { readonly text: string })[] {
  const strings: (Position & { text: string })[] = [];
  visit(parseDocument(yaml, { prettyErrors: false }), {
    Scalar(key, node) {
      if (key === 'key' || !isScalar<unknown>(node) || typeof node.value !== 'string') return;
      strings.push({ ...positionAt(yaml, node.range?.[0] ?? 0), text: node.value.trim() });
    },
  });
  return strings;
}

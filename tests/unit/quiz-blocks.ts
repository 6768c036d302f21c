import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { openContent } from '../../src/content/index.ts';
import type { FenceContext } from '../../src/fences/fence-reader.ts';

const content = openContent('tests/fixtures/markdown');
const lesson = path.join(content.pages.folder('blocks', 'quizzes'), 'lesson.mdx');

/** A page with the code and the recordings that `everyQuestion` refers to. */
export const quizPage: FenceContext = {
  content,
  page: content.pages.page(lesson),
  mustBeDrawn: true,
};

/** Questions of every kind with all optional fields, as JSON values. */
export const everyQuestion: readonly object[] = JSON.parse(
  /```quiz\n([\s\S]*?)```/.exec(readFileSync(lesson, 'utf8'))?.[1] ?? '',
);

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</code></pre><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1) "t")',
  '[x](javascript:alert(1))'.replace('j', '&#106;'),
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](//host/)',
  '[x](/\\host/)',
  '[x](#"onclick="alert(1))',
  '[x](/a"><b>)',
  '<https://host/"onclick=alert(1)>',
  '[`<b>`](/a)',
  '{}',
  '{alert(1)}',
  '{{constructor}}',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  'code/../../../../../package.json',
  'code/fails/../../lesson.rs',
  '\\',
  '"',
  '![a](b)',
  '*',
  '`',
  '# a',
  '- a',
  '<!-- -->',
  '\u0000',
  '\u2028',
  '\ud800',
);
/** Strings that attempt an injection, and any others. */
export const anyText = fc.oneof(hostile, fc.string(), fc.string({ unit: 'grapheme' }));
const anything = fc.oneof(
  { arbitrary: anyText, weight: 4 },
  fc.nat(3),
  fc.array(anyText, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('text', 'why', 'see', 'id', 'file', '__proto__'), anyText),
  fc.jsonValue(),
);

/** Valid blocks in which a few values are replaced or removed. */
export const mutatedQuiz = fc
  .tuple(
    fc.shuffledSubarray([...everyQuestion], { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.option(anything)), { maxLength: 3 }),
    fc.nat(2),
  )
  .map(([questions, changes, indent]) => {
    const quiz: unknown = JSON.parse(JSON.stringify(questions));
    for (const [at, value] of changes) change(quiz, at, value);
    return JSON.stringify(quiz, undefined, indent);
  });

/** Replaces one of the values in a JSON value, or removes it if the new value is null. */
function change(root: unknown, at: number, value: unknown): void {
  const holders: { holder: Record<string, unknown>; key: string }[] = [];
  const collect = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      const holder = node as Record<string, unknown>;
      holders.push({ holder, key });
      collect(holder[key]);
    }
  };
  collect(root);
  const chosen = holders[at % Math.max(1, holders.length)];
  if (!chosen) return;
  if (value === null) delete chosen.holder[chosen.key];
  else chosen.holder[chosen.key] = value;
}

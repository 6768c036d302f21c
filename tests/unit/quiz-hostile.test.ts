import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fence } from '../../src/content/fence.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { RenderedQuestion } from '../../src/core/quiz/rendered.ts';
import { readQuizFence } from '../../src/fences/quiz/read.ts';
import { anyText, mutatedQuiz, quizPage } from './quiz-blocks.ts';

/** Blocks in which a substring is replaced at any offset. */
const broken = fc
  .tuple(mutatedQuiz, fc.nat(), fc.nat(3), anyText)
  .map(([json, at, length, put]) => {
    const start = at % (json.length + 1);
    return json.slice(0, start) + put + json.slice(start + length);
  });

const written = fc.oneof(
  { arbitrary: mutatedQuiz, weight: 5 },
  { arbitrary: broken, weight: 2 },
  { arbitrary: fc.json(), weight: 2 },
  { arbitrary: anyText, weight: 1 },
);

describe('10,000 blocks with arbitrary content', () => {
  test('are rendered without unsafe HTML, or rejected with positions', async () => {
    let rendered = 0;
    await fc.assert(
      fc.asyncProperty(written, async (json) => {
        const block = await readQuizFence(fenceOf(json), quizPage);
        if (!block.ok) return expectLocated(block.issues, json);
        rendered += 1;
        expectInert(block.value.props.questions);
      }),
      { numRuns: 10_000 },
    );
    // Enough of them must be valid for the test to be meaningful.
    expect(rendered).toBeGreaterThan(500);
  });
});

test('hostile strings are escaped in all fields', async () => {
  const inText = '<script>alert(1)</script> {x} "quoted" <b onclick="x">';
  const see = '[<b>](#"onclick="alert(1))';
  const block = await readQuizFence(
    fenceOf(
      JSON.stringify([
        {
          q: inText,
          choices: [
            { text: inText, why: inText, see },
            { text: 'b', why: inText },
          ],
          answer: 0,
          explain: inText,
          hint: inText,
          see,
          code: { language: 'json', text: inText },
        },
        {
          kind: 'type',
          q: inText,
          accept: [inText],
          mistakes: [{ text: `${inText}!`, why: inText, see }],
          explain: inText,
          code: { language: 'rust', text: inText },
        },
        { kind: 'order', q: inText, items: [inText, 'b'], explain: inText },
      ]),
    ),
    quizPage,
  );
  if (!block.ok) throw new Error(JSON.stringify(block.issues));
  const { questions } = block.value.props;
  expectInert(questions);
  expect(questions[0]?.promptHtml).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {x}');
  expect(questions[0]?.seeHtml).toBe(
    '<a href="/blocks/quizzes/#&quot;onclick=&quot;alert(1)">&lt;b&gt;</a>',
  );
});

function fenceOf(body: string): Fence {
  const position = { line: 1, column: 1 };
  return {
    language: 'quiz',
    meta: new Map(),
    body,
    ordinal: 0,
    position: position,
    inBody: (at) => at,
  };
}

/** Calls `expect` only on failure: for ten thousand blocks, assertions are slower than the code. */
function expectLocated(issues: readonly Issue[], json: string): void {
  const lines = json.split('\n');
  const isLocated = ({ line, column, message }: Issue) => {
    const length = lines[line - 1]?.length;
    const isInText = length !== undefined && column >= 1 && column <= length + 1;
    return isInText && /^quiz: \S/.test(message) && !message.includes('undefined');
  };
  if (issues.length === 0) expect(issues, json).not.toEqual([]);
  if (!issues.every(isLocated))
    expect(
      issues.filter((issue) => !isLocated(issue)),
      json,
    ).toEqual([]);
}

function expectInert(questions: readonly RenderedQuestion[]): void {
  for (const question of questions) {
    const { promptHtml, explanationHtml, hintHtml, seeHtml, code, choices } = question;
    const fragments = [promptHtml, explanationHtml, hintHtml, seeHtml, code?.html].concat(
      choices.flatMap(({ html, whyHtml, seeHtml: see }) => [html, whyHtml, see]),
    );
    for (const html of fragments) if (html !== undefined) expectInertHtml(html);
  }
}

/** Allows only the tags of inline Markdown and highlighted code, and links with safe URLs. */
function expectInertHtml(html: string): void {
  const left = html
    .replace(
      /<code translate="no">|<\/code>|<\/?(?:em|strong)>|<\/(?:a|span)>|<span class="[a-z]">/g,
      '',
    )
    .replace(/<a href="(?:https?:\/\/|\/(?![/\\]))[^"<>\s\\]*">/g, '');
  if (/[<>]/.test(left)) expect(left).not.toMatch(/[<>]/);
}

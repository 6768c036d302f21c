import { describe, expect, test } from 'vitest';
import { findAvoidedWords, withoutCode } from '../../scripts/check/words.ts';

const words = { reply: 'response', 'belongs into': 'belongs in' };

const wordsIn = (source: string, extension = '.mdx') =>
  findAvoidedWords(withoutCode(source, extension), words).map(
    ({ word, line, column }) => `${line}:${column} ${word}`,
  );

describe('words to avoid are found', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'in prose',
      'A reply.\n\nThe Reply belongs into it.',
      ['1:3 reply', '3:5 Reply', '3:11 belongs into'],
    ],
    ['in front matter', '---\ntitle: "A reply"\n---\n', ['2:11 reply']],
    ['in a quiz', '```quiz\n[{"q": "A reply?"}]\n```', ['2:11 reply']],
    ['in a diagram', '```mermaid\nflowchart\n  a -->|reply| b\n```', ['3:9 reply']],
  ])('%s', (_, source, found) => {
    expect(wordsIn(source)).toEqual(found);
  });
});

describe('words to avoid are not found', () => {
  test.each<[string, string]>([
    ['in code', '```rust file=code/src/main.rs\nlet reply = 1;\n```'],
    ['in a code span', 'Call `reply` there.'],
    ['in a URL', '[Answers](/axum/reply/)'],
    ['within other words', 'A replying auto-reply.'],
  ])('%s', (_, source) => {
    expect(wordsIn(source)).toEqual([]);
  });

  test('if there is no list', () => {
    expect(findAvoidedWords('A reply.', {})).toEqual([]);
  });
});

test('a code span in YAML is no word', () => {
  expect(wordsIn('title: "`reply` and reply"', '.yaml')).toEqual(['1:21 reply']);
});

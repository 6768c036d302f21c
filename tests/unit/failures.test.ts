import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContent } from '../../src/content/index.ts';

const LESSON = `---
title: Locks
description: You lock.
objectives: ["Lock a door", "Find a key", "Open it"]
updated: 2026-11-01
---

## A door

\`\`\`output of=code/fails/shown.rs
\`\`\`

\`\`\`output of=code/examples/prints.rs
\`\`\`

## A key

\`\`\`quiz
[
  {
    "kind": "type",
    "q": "Which code?",
    "see": "[A \`key\`](#a-key)",
    "predict": { "of": "error", "file": "code/fails/predicted.rs" },
    "accept": ["E0502"],
    "explain": "So."
  },
  {
    "kind": "type",
    "q": "Which code is this?",
    "predict": { "of": "error", "file": "code/fails/unlinked.rs" },
    "accept": ["E0603"],
    "explain": "So."
  }
]
\`\`\`
`;

const FILES: Readonly<Record<string, string>> = {
  'lesson.mdx': LESSON,
  'code/Cargo.toml': '',
  'code/examples/prints.rs': 'fn main() {}',
  'recorded/prints.txt': 'one\n',
  ...Object.fromEntries(
    ['alone', 'predicted', 'shown', 'unlinked', 'unrecorded'].map((name) => [
      `code/fails/${name}.rs`,
      'fn main() {}',
    ]),
  ),
  'recorded/alone.txt': 'error[E0004]: alone\n',
  'recorded/predicted.txt': 'error[E0502]: predicted\n',
  'recorded/shown.txt': 'error[E0277]: shown\n',
  'recorded/unlinked.txt': 'error[E0603]: unlinked\n',
};

let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'from-zero-failures-'));
  for (const [file, text] of Object.entries(FILES)) {
    const target = path.join(root, 'guides/doors/locks', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  writeFileSync(path.join(root, 'guides/doors/guide.yaml'), 'phases: [locks]\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a failure is explained', () => {
  const failures = () =>
    openContent(root)
      .pages.failures()
      .map(({ title, url, heading }) => [title, url, heading]);

  test.each([
    ['where the page shows it', 'shown', '/doors/locks/#a-door', 'A door'],
    ['where the question links that predicts it', 'predicted', '/doors/locks/#a-key', 'A key'],
    [
      'at the quiz, if its question links nothing',
      'unlinked',
      '/doors/locks/#check-your-understanding',
      'Check your understanding',
    ],
    ['on its page, if that does not mention it', 'alone', '/doors/locks/', 'Locks'],
  ])('%s', (_, name, url, heading) => {
    const found = failures().filter(([title]) => title?.endsWith(name));
    expect(found).toEqual([[expect.stringContaining('error['), url, heading]]);
  });

  test('unless it is not recorded, or does not fail', () => {
    expect(failures()).toHaveLength(4);
  });
});

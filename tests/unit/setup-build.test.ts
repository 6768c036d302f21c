import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeBuildFailure } from '../../scripts/build/build-failure.ts';
import { fingerprint } from '../../scripts/shared/fingerprint.ts';

describe('a failed build', () => {
  const describeIt = (error: unknown) => describeBuildFailure(error, '/site');

  test('content errors of all files become lines in the order of the files', () => {
    const errors = [
      new Error('content/two.mdx:10:1 quiz: no question.\ncontent/two.mdx:9:3 quiz: no answer.'),
      new Error('content/one.mdx:7:3 fence: no such file.'),
    ];
    const failure = Object.assign(new Error('Build failed with 2 errors'), { errors });
    expect(describeIt(failure)).toEqual([
      'content/one.mdx:7:3 fence: no such file.',
      'content/two.mdx:9:3 quiz: no answer.',
      'content/two.mdx:10:1 quiz: no question.',
    ]);
  });

  test('a syntax error of MDX has its position only once', () => {
    const error = Object.assign(new Error('5:6: Unexpected end of file (mdx:unexpected)'), {
      loc: { file: '/site/content/one.mdx', line: 5, column: 6 },
    });
    expect(describeIt(error)).toEqual([
      'content/one.mdx:5:6 Unexpected end of file (mdx:unexpected)',
    ]);
  });

  test('a code frame is reduced to its position', () => {
    const error = new Error(
      "\u001b[31m[UNRESOLVED_IMPORT] \u001b[0mCould not resolve './b.ts'\n   ╭─[ src/a.ts:1:15 ]\n 1 │ import",
    );
    expect(describeIt(error)).toEqual(["src/a.ts:1:15 Could not resolve './b.ts'"]);
  });

  test('several lines without positions of their own become one', () => {
    const message =
      '**phases → one** data does not match.\n\n  **title**: **title**: Required\n  ****: Unrecognized key\n';
    const loc = { file: '/site/content/one.mdx', line: 0, column: 0 };
    expect(describeIt(Object.assign(new Error(message), { loc }))).toEqual([
      'content/one.mdx:1:1 phases → one data does not match. title: Required Unrecognized key',
    ]);
  });

  test('a defect keeps its stack trace and names the page', () => {
    const error = Object.assign(new TypeError('boom'), { id: 'src/pages/index.astro' });
    const [text] = describeIt(error);
    expect(text).toMatch(/^src\/pages\/index\.astro: TypeError: boom\n\s+at /);
  });
});

describe('the fingerprint of the inputs', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'from-zero-inputs-'));
    mkdirSync(join(folder, 'content/target'), { recursive: true });
    writeFileSync(join(folder, 'content/a.mdx'), 'one');
    writeFileSync(join(folder, 'lock.json'), '{}');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const hash = (settings: readonly string[] = []) =>
    fingerprint(folder, ['content', 'lock.json', 'absent'], settings);

  test.each([
    ['an edit', () => writeFileSync(join(folder, 'content/a.mdx'), 'two')],
    ['a new file', () => writeFileSync(join(folder, 'content/b.mdx'), '')],
    ['a removed file', () => rmSync(join(folder, 'content/a.mdx'))],
    ['an edit of a single file', () => writeFileSync(join(folder, 'lock.json'), '[]')],
  ])('%s changes it', (_case, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  test('the same bytes and files built by cargo do not change it', () => {
    const before = hash();
    writeFileSync(join(folder, 'content/a.mdx'), 'one');
    writeFileSync(join(folder, 'content/target/debug'), 'built');
    expect(hash()).toBe(before);
  });

  test('another setting changes it', () => {
    expect(hash(['here'])).not.toBe(hash(['there']));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/core/issue.ts';
import { lessonSchema, readFrontMatter } from '../../src/schema/front-matter.ts';
import { readGuide } from '../../src/schema/guide.ts';

const frontMatter = `title: State
description: Share a value between handlers.
updated: 2026-11-21
objectives:
  - Share a value
  - Tell \`State\` from \`Extension\`
  - Say what *cloning* costs
`;
const guide = `title: Axum
summary: Build a web service.
outcome: You have a service.
prerequisites: [Some Rust]
builds_on: []
crates: [axum]
phases: [hello-axum]
`;

function issues(result: Result<unknown>): string[] {
  return result.ok
    ? []
    : result.issues.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
const ofLesson = (yaml: string) => issues(readFrontMatter(`---\n${yaml}---\n\nThe text.\n`));

describe('a lesson file', () => {
  test('is split into front matter and body, with either kind of line endings', () => {
    const read = readFrontMatter(`---\n${frontMatter}---\n\nThe text.\n`);
    expect(read).toMatchObject({
      ok: true,
      value: { frontMatter: { title: 'State', updated: '2026-11-21' }, body: '\nThe text.\n' },
    });
    const windows = readFrontMatter(
      `---\n${frontMatter}---\n\nThe text.\n`.replaceAll('\n', '\r\n'),
    );
    expect(windows).toMatchObject({ ok: true, value: { body: '\r\nThe text.\r\n' } });
  });

  test('has all its faults reported at once, relative to the file', () => {
    expect(ofLesson('name: State\nupdated: soon\nobjectives: [a, ""]\n')).toEqual([
      '2:1 front matter: `title` is missing',
      '2:1 front matter: `description` is missing',
      '3:1 front matter: `updated` must be a date, YYYY-MM-DD',
      '4:17 front matter: `objectives[1]` is empty',
      '4:1 front matter: `objectives` must have at least 3 entries',
      '2:1 front matter: unknown key `name`; the keys are `title`, `description`, `updated` and `objectives`',
    ]);
  });

  test('accepts a date that Astro has parsed', () => {
    const updated = new Date('2026-11-21T00:00:00Z');
    const data = { title: 'a', description: 'b', updated, objectives: ['a', 'b', 'c'] };
    expect(lessonSchema.parse(data).updated).toBe('2026-11-21');
  });

  test.each([
    [
      'title: *State*',
      '2:8',
      '`*State*` is a YAML alias; put a string that begins with `*` in quotes',
    ],
    [
      'title: *State* and more',
      '2:8',
      '`*State*` is a YAML alias; put a string that begins with `*` in quotes',
    ],
    ['title: `State`', '2:8', 'Plain value cannot start with reserved character `'],
    ['title: State\ntitle: State', '3:1', 'Map keys must be unique'],
    ['title: "State', '8:29', 'Missing closing "quote'],
    ['title: State: more', '2:8', 'Nested mappings are not allowed in compact mappings'],
  ])('reports the position of invalid YAML: %j', (title, position, message) => {
    const read = ofLesson(frontMatter.replace('title: State', title));
    expect(read).toEqual([`${position} front matter: ${message}`]);
  });

  test.each(['', 'The text.', '---\ntitle: a\n', ' ---\n---\n', 'a\n---\ntitle: a\n---\n'])(
    'without front matter is an error: %j',
    (source) => {
      expect(issues(readFrontMatter(source))).toEqual([
        '1:1 front matter: is missing; begin the file with a block between two `---` lines',
      ]);
    },
  );
});

describe('a guide file', () => {
  test('is parsed', () => {
    expect(readGuide(guide)).toMatchObject({
      ok: true,
      value: { title: 'Axum', builds_on: [], phases: ['hello-axum'] },
    });
  });

  test.each([
    ['phases: [hello-axum]', 'phases: []', '7:1 guide: `phases` must have at least 1 entry'],
    [
      '[hello-axum]',
      '[Hello]',
      '7:10 guide: `phases[0]` must be a slug: lower-case letters, digits and hyphens',
    ],
    ['builds_on: []', 'builds_on:', '5:1 guide: `builds_on` must be a list, not null'],
    ['builds_on: []', 'builds_on: [1]', '5:13 guide: `builds_on[0]` must be a string, not `1`'],
    ['title: Axum', 'title: {a: b}', '1:1 guide: `title` must be a string, not an object'],
    [
      'outcome: You',
      'outcome: "# You"\nother: You',
      '3:1 guide: `outcome` must be one paragraph of inline Markdown: code, emphasis and links',
    ],
  ])('with `%s` replaced by `%s` is rejected', (from, to, issue) => {
    expect(issues(readGuide(guide.replace(from, to)))[0]).toBe(issue);
  });

  test('that is not a mapping is rejected', () => {
    expect(issues(readGuide('- a'))).toEqual(['1:1 guide: must be an object, not a list']);
    expect(issues(readGuide(''))).toHaveLength(7);
  });
});

test('any string is parsed or rejected with positions in it', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'title: ',
      'phases:\n',
      '  - ',
      '*',
      '&a ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '|',
      '>',
      '\n',
      ': ',
      '---\n',
      '\t',
      '!!set ',
      '<<: *a',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
      const text = parts.join('');
      const lines = text.split('\n');
      for (const read of [readGuide(text), readFrontMatter(text)]) {
        for (const { line, column } of read.ok ? [] : read.issues) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }
    }),
    { numRuns: 500 },
  );
});

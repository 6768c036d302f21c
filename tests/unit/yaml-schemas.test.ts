import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/core/issue.ts';
import { lessonSchema, readLessonFile } from '../../src/schema/front-matter.ts';
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
const ofLesson = (yaml: string) => issues(readLessonFile(`---\n${yaml}---\n\nThe text.\n`));

describe('a lesson file', () => {
  test('is front matter and body, with either kind of line ends', () => {
    const read = readLessonFile(`---\n${frontMatter}---\n\nThe text.\n`);
    expect(read).toMatchObject({
      ok: true,
      value: { frontMatter: { title: 'State', updated: '2026-11-21' }, body: '\nThe text.\n' },
    });
    const windows = readLessonFile(
      `---\n${frontMatter}---\n\nThe text.\n`.replaceAll('\n', '\r\n'),
    );
    expect(windows).toMatchObject({ ok: true, value: { body: '\r\nThe text.\r\n' } });
  });

  test('has faults counted from the first line of the file, all at once', () => {
    expect(ofLesson('name: State\nupdated: soon\nobjectives: [a, ""]\n')).toEqual([
      '2:1 front matter: `title` is missing',
      '2:1 front matter: `description` is missing',
      '3:1 front matter: `updated` must be a day, YYYY-MM-DD',
      '4:17 front matter: `objectives[1]` is empty',
      '4:1 front matter: `objectives` needs at least 3 entries',
      '2:1 front matter: unknown key `name`; the keys are `title`, `description`, `updated` and `objectives`',
    ]);
  });

  test('takes the day that Astro has made a moment of', () => {
    const updated = new Date('2026-11-21T00:00:00Z');
    const data = { title: 'a', description: 'b', updated, objectives: ['a', 'b', 'c'] };
    expect(lessonSchema.parse(data).updated).toBe('2026-11-21');
  });

  test.each([
    [
      'title: *State*',
      '2:8',
      '`*State*` refers to another value; put a text that begins with `*` in quotes',
    ],
    [
      'title: *State* and more',
      '2:8',
      '`*State*` refers to another value; put a text that begins with `*` in quotes',
    ],
    ['title: `State`', '2:8', 'Plain value cannot start with reserved character `'],
    ['title: State\ntitle: State', '3:1', 'Map keys must be unique'],
    ['title: "State', '8:29', 'Missing closing "quote'],
    ['title: State: more', '2:8', 'Nested mappings are not allowed in compact mappings'],
  ])('tells where YAML is no YAML: %j', (title, place, message) => {
    const read = ofLesson(frontMatter.replace('title: State', title));
    expect(read).toEqual([`${place} front matter: ${message}`]);
  });

  test.each(['', 'The text.', '---\ntitle: a\n', ' ---\n---\n', 'a\n---\ntitle: a\n---\n'])(
    'without front matter says so: %j',
    (source) => {
      expect(issues(readLessonFile(source))).toEqual([
        '1:1 front matter: is missing; begin the file with a block between two `---` lines',
      ]);
    },
  );
});

describe('a guide file', () => {
  test('is read', () => {
    expect(readGuide(guide)).toMatchObject({
      ok: true,
      value: { title: 'Axum', builds_on: [], phases: ['hello-axum'] },
    });
  });

  test.each([
    ['phases: [hello-axum]', 'phases: []', '7:1 guide: `phases` needs at least 1 entry'],
    [
      '[hello-axum]',
      '[Hello]',
      '7:10 guide: `phases[0]` must be a slug: lower-case letters, digits and hyphens',
    ],
    ['builds_on: []', 'builds_on:', '5:1 guide: `builds_on` must be a list, not nothing'],
    ['builds_on: []', 'builds_on: [1]', '5:13 guide: `builds_on[0]` must be a text, not `1`'],
    ['title: Axum', 'title: {a: b}', '1:1 guide: `title` must be a text, not an object'],
    [
      'outcome: You',
      'outcome: "# You"\nother: You',
      '3:1 guide: `outcome` takes one paragraph of inline Markdown: code, emphasis and links',
    ],
  ])('with `%s` as `%s` is refused', (from, to, issue) => {
    expect(issues(readGuide(guide.replace(from, to)))[0]).toBe(issue);
  });

  test('that is no mapping is refused', () => {
    expect(issues(readGuide('- a'))).toEqual(['1:1 guide: must be an object, not a list']);
    expect(issues(readGuide(''))).toHaveLength(7);
  });
});

test('any text is read or refused with places in it', () => {
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
      for (const read of [readGuide(text), readLessonFile(text)]) {
        for (const { line, column } of read.ok ? [] : read.issues) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }
    }),
    { numRuns: 500 },
  );
});

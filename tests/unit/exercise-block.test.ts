import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Code } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFence } from '../../src/content/fence.ts';
import { openContent } from '../../src/content/index.ts';
import { type ExerciseProps, readExerciseFence } from '../../src/fences/exercise/read.ts';

const content = openContent('tests/site/content');
const folder = content.pages.folder('other', 'only');

const block: Code = {
  type: 'code',
  lang: 'exercise',
  value: [
    'task: Greet *politely*.',
    'tests: [a_name_is_trimmed, tests::a_blank_name_is_none]',
    'hints:',
    '  - See [axum](https://docs.rs/axum/latest/axum/) and `trim`.',
    '  - <b>Filter</b> it.',
  ].join('\n'),
};

describe('an exercise block', () => {
  let props: ExerciseProps;
  beforeAll(async () => {
    const fence = readFence(block, block.value.split('\n'), 0);
    if (!fence.ok) throw new Error("the block can't be read");
    const page = content.pages.page(path.join(folder, 'lesson.mdx'));
    const read = await readExerciseFence(fence.value, { content, page, mustBeDrawn: true });
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join());
    props = read.value.props;
  });

  test('renders the task and the hints as HTML, with links to the locked versions', () => {
    expect(props.taskHtml).toBe('Greet <em>politely</em>.');
    expect(props.hintsHtml).toEqual([
      'See <a href="https://docs.rs/axum/0.8.9/axum/">axum</a> and <code translate="no">trim</code>.',
      '&lt;b&gt;Filter&lt;/b&gt; it.',
    ]);
    expect(props.tests).toEqual(['a_name_is_trimmed', 'tests::a_blank_name_is_none']);
  });

  test('has the path of the zip and its size', () => {
    expect(props.download).toBe('/other/only/exercise.zip');
    expect(props.bytes).toBe(content.exercises.zip(folder).length);
  });

  test('shows the solution as a diff from the starter', () => {
    const [file, ...others] = props.solution;
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      title: expect.stringMatching(/^src\/main\.rs, from line \d+$/),
      language: 'rust',
    });
    const html = file?.html ?? '';
    const added = [...html.matchAll(/<ins>(.*?)\n<\/ins>/gs)].map(([, line = '']) =>
      line.replace(/<[^>]+>/g, ''),
    );
    expect(added).toEqual(['    let name = name.map(str::trim).filter(|name| !name.is_empty());']);
    expect(html).not.toContain('<del>');
  });
});

test('the zip contains a standalone crate with the failing tests, without the solution', () => {
  const files = unzipSync(content.exercises.zip(folder));
  const text = (file: string) => strFromU8(files[`books/${file}`] ?? new Uint8Array());
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['books/Cargo.toml', 'books/Cargo.lock', 'books/src/tests.rs']),
  );
  expect(text('Cargo.toml')).toMatch(/\n\[workspace\]\n$/);
  expect(text('src/tests.rs')).toContain('fn a_blank_name_is_none()');
  expect(text('src/main.rs')).toContain('fn greeting');
  expect(text('src/main.rs')).not.toContain('trim');
});

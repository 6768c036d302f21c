import { access } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/setup/browser.ts';
import { type CourseCopy, copyCourse, type Ran } from './course-copy.ts';

const usage =
  'write `npm run new -- guide/phase "A title"`, such as `axum/responses "Responses"`, or `articles/name "A title"`\n';

let browser = '';
let course: CourseCopy;
beforeAll(async () => {
  browser = await findBrowser();
});
beforeEach(async () => {
  course = await copyCourse();
});
afterEach(() => course.remove());

/** Makes a phase on a machine that has a browser, but no cargo. */
function make(...parameters: string[]): Promise<Ran> {
  return course.run('new.ts', parameters, {
    PATH: '',
    HOME: course.content,
    CHROMIUM_PATH: browser,
  });
}

async function expectNoFaults(files: number): Promise<void> {
  const { output } = await course.run('check.ts', ['--form'], { CI: 'true' });
  expect(output).toContain(`\n${files} passed, 0 failed\n`);
}

const exists = (file: string) =>
  access(path.join(course.content, file)).then(
    () => true,
    () => false,
  );

describe('a new phase', () => {
  test('goes on from the code of the phase before and has no faults', async () => {
    const { code, output } = await make('tiny/third', ' The "third" phase: $& more ');
    expect(output).toContain(
      'cargo is not there: with it, run `npm run record -- tiny/third` and `npm run zips`',
    );
    expect(output).toMatch(
      /\ntiny\/third\/lesson\.mdx is ready to be written; npm run dev shows it\n$/,
    );
    expect(code).toBe(0);

    expect(await course.read('tiny/third/lesson.mdx')).toContain(
      '\ntitle: "The \\"third\\" phase: $& more"\n',
    );
    expect(await course.read('tiny/third/code/Cargo.toml')).toContain('\nname = "tiny-third"\n');
    expect(await course.read('tiny/third/code/src/main.rs')).toBe(
      await course.read('tiny/second/code/src/main.rs'),
    );
    expect(await course.read('tiny/guide.yaml')).toContain('\nphases: [first, second, third]\n');
    expect(await exists('cards/tiny-third.png')).toBe(true);
    await expectNoFaults(6);
  });

  test('leaves the rest of the guide as its author wrote it', async () => {
    const guide = await course.read('tiny/guide.yaml');
    const listed = `# A note.\n${guide.replace('[first, second]', '\n  - first\n  - second # the last')}`;
    await course.write('tiny/guide.yaml', listed);
    const { code } = await make('tiny/third', 'Third');
    expect(code).toBe(0);
    expect(await course.read('tiny/guide.yaml')).toBe(
      listed.replace('- second # the last', '- second\n  - third # the last'),
    );
    await expectNoFaults(6);
  });

  test('begins a guide where there is none of that name', async () => {
    const { code } = await make('fresh/start', 'A fresh start');
    expect(code).toBe(0);
    expect(await course.read('fresh/guide.yaml')).toContain('title: "A fresh start"\n');
    expect(await course.read('fresh/guide.yaml')).toContain('phases: [start]\n');
    expect(await course.read('fresh/start/code/Cargo.toml')).toContain('name = "fresh-start"\n');
    await expectNoFaults(7);
    const { output } = await course.run('check.ts');
    expect(output.split('\n').filter((line) => line.startsWith('fresh'))).toEqual([
      expect.stringMatching(/^fresh: 4 questions, 1 answered by running, 3 of one right choice; /),
    ]);
  });

  test('may be listed already, and then goes on from the one before it', async () => {
    const guide = await course.read('tiny/guide.yaml');
    await course.write(
      'tiny/guide.yaml',
      guide.replace('[first, second]', '[first, middle, second]'),
    );
    const { code } = await make('tiny/middle', 'In between');
    expect(code).toBe(0);
    expect(await course.read('tiny/guide.yaml')).toContain('\nphases: [first, middle, second]\n');
    expect(await course.read('tiny/middle/code/src/main.rs')).toBe(
      await course.read('tiny/first/code/src/main.rs'),
    );
    await expectNoFaults(6);
  });
});

test('a new article stands beside the guides, and has no faults', async () => {
  const { code, output } = await make('articles/caching', 'Caching');
  expect(output).toMatch(/articles\/caching\/article\.mdx is ready to be written; npm run dev/);
  expect(code).toBe(0);
  expect(await course.read('../articles/caching/code/Cargo.toml')).toContain(
    '\nname = "article-caching"\n',
  );
  expect(await exists('guides/articles')).toBe(false);
  expect(await exists('cards/articles-caching.png')).toBe(true);
  await expectNoFaults(6);
  expect(await make('articles/caching', 'Again')).toEqual({
    code: 1,
    output: expect.stringMatching(/articles\/caching is there already; choose another name\n$/),
  });
});

describe('one clear line answers', () => {
  test.each([
    [[], `\`\` names no phase; ${usage}`],
    [['tiny'], `\`tiny\` names no phase; ${usage}`],
    [['Tiny/Third', 'Third'], `\`Tiny/Third\` names no phase; ${usage}`],
    [['tiny/third/more', 'More'], `\`tiny/third/more\` names no phase; ${usage}`],
    [['../tiny/third', 'Up'], `\`../tiny/third\` names no phase; ${usage}`],
    [['tiny/third'], `the title is missing; ${usage}`],
    [['tiny/third', ' '], `the title is missing; ${usage}`],
    [['tiny/first', 'First'], 'tiny/first is there already; choose another name\n'],
  ])('%j, and nothing is made', async (parameters, line) => {
    expect(await make(...parameters)).toEqual({ code: 1, output: line });
    await expectNoFaults(5);
  });

  test('a guide with faults, and nothing is made', async () => {
    const guide = await course.read('tiny/guide.yaml');
    await course.write('tiny/guide.yaml', guide.replace('title:', 'name:'));
    expect(await make('tiny/third', 'Third')).toEqual({
      code: 1,
      output: 'tiny/guide.yaml has faults; run npm run check\n',
    });
    expect(await exists('guides/tiny/third')).toBe(false);
  });
});

import { cpSync } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { updateCards } from '../../scripts/draw/update-cards.ts';
import { parseNewPage } from '../../scripts/new/arguments.ts';
import { makePage } from '../../scripts/new/make-page.ts';
import { CommandError } from '../../scripts/shared/command.ts';
import { type CourseCopy, copyCourse } from './course-copy.ts';

const usage =
  'write `npm run new -- guide/phase "A title"`, such as `axum/responses "Responses"`, or `articles/name "A title"`';

/**
 * The course with everything that is drawn: its cards, and the diagram of the project's template.
 */
let drawn: CourseCopy;
let course: CourseCopy;
beforeAll(async () => {
  drawn = await copyCourse();
  cpSync('content/diagrams', path.join(drawn.content.root, 'diagrams'), { recursive: true });
  await updateCards(drawn.content, { all: false }, () => {});
});
beforeEach(async () => {
  course = await copyCourse(drawn.content.root);
});
afterEach(() => course.remove());
afterAll(() => drawn.remove());

/** Creates a page on a machine with a browser but without cargo; returns the printed lines. */
async function make(...parameters: string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const log = (line: string) => lines.push(course.shown(line));
  try {
    await makePage(course.content, parseNewPage(parameters), { cargo: undefined, log });
  } catch (error) {
    if (error instanceof CommandError) throw new CommandError(course.shown(error.message));
    throw error;
  }
  return lines;
}

async function expectNoFaults(files: number): Promise<void> {
  const lines = await course.check({ form: true, mustBeDrawn: true });
  expect(lines.at(-1)).toBe(`${files} passed, 0 failed`);
}

const exists = (file: string) =>
  access(path.join(course.content.root, file)).then(
    () => true,
    () => false,
  );

describe('a new phase', () => {
  test('starts with the code of the previous phase and has no faults', async () => {
    // Without the drawings, which must be drawn again.
    await rm(path.join(course.content.root, 'diagrams'), { recursive: true });
    const lines = await make('tiny/third', ' The "third" phase: $& more ');
    expect(lines.slice(-2)).toEqual([
      'cargo is not installed; install it, then run `npm run record -- tiny/third` and `npm run downloads`',
      'tiny/third/lesson.mdx is ready to be written; npm run dev shows it',
    ]);

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

  test('keeps the formatting of the rest of the guide', async () => {
    const guide = await course.read('tiny/guide.yaml');
    const listed = `# A note.\n${guide.replace('[first, second]', '\n  - first\n  - second # the last')}`;
    await course.write('tiny/guide.yaml', listed);
    await make('tiny/third', 'Third');
    expect(await course.read('tiny/guide.yaml')).toBe(
      listed.replace('- second # the last', '- second\n  - third # the last'),
    );
    await expectNoFaults(6);
  });

  test('begins a guide where there is none of that name', async () => {
    await make('fresh/start', 'A fresh start');
    expect(await course.read('fresh/guide.yaml')).toContain('title: "A fresh start"\n');
    expect(await course.read('fresh/guide.yaml')).toContain('phases: [start]\n');
    expect(await course.read('fresh/start/code/Cargo.toml')).toContain('name = "fresh-start"\n');
    await expectNoFaults(7);
    const lines = await course.check();
    expect(lines.filter((line) => line.startsWith('fresh'))).toEqual([
      expect.stringMatching(
        /^fresh: 4 questions, 1 with a derived answer, 3 with one right choice; /,
      ),
    ]);
  });

  test('may be listed already, and then starts with the code of the phase before it', async () => {
    const guide = await course.read('tiny/guide.yaml');
    await course.write(
      'tiny/guide.yaml',
      guide.replace('[first, second]', '[first, middle, second]'),
    );
    await make('tiny/middle', 'In between');
    expect(await course.read('tiny/guide.yaml')).toContain('\nphases: [first, middle, second]\n');
    expect(await course.read('tiny/middle/code/src/main.rs')).toBe(
      await course.read('tiny/first/code/src/main.rs'),
    );
    await expectNoFaults(6);
  });
});

test('a new article is outside the guides, and has no faults', async () => {
  const lines = await make('articles/caching', 'Caching');
  expect(lines.at(-1)).toMatch(
    /articles\/caching\/article\.mdx is ready to be written; npm run dev/,
  );
  expect(await course.read('../articles/caching/code/Cargo.toml')).toContain(
    '\nname = "article-caching"\n',
  );
  expect(await exists('guides/articles')).toBe(false);
  expect(await exists('cards/articles-caching.png')).toBe(true);
  await expectNoFaults(6);
  await expect(make('articles/caching', 'Again')).rejects.toThrow(
    /articles\/caching already exists; choose another name$/,
  );
});

describe('one line explains the error', () => {
  test.each([
    [[], `\`\` is not the name of a phase; ${usage}`],
    [['tiny'], `\`tiny\` is not the name of a phase; ${usage}`],
    [['Tiny/Third', 'Third'], `\`Tiny/Third\` is not the name of a phase; ${usage}`],
    [['tiny/third/more', 'More'], `\`tiny/third/more\` is not the name of a phase; ${usage}`],
    [['../tiny/third', 'Up'], `\`../tiny/third\` is not the name of a phase; ${usage}`],
    [['tiny/third'], `the title is missing; ${usage}`],
    [['tiny/third', ' '], `the title is missing; ${usage}`],
    [['tiny/third', 'The', 'third'], `the title is not in quotes; ${usage}`],
    [['tiny/first', 'First'], 'tiny/first already exists; choose another name'],
  ])('for %j, and nothing is created', async (parameters, line) => {
    await expect(make(...parameters)).rejects.toThrow(new CommandError(line));
    await expectNoFaults(5);
  });

  test('for a guide with faults, and nothing is created', async () => {
    const guide = await course.read('tiny/guide.yaml');
    await course.write('tiny/guide.yaml', guide.replace('title:', 'name:'));
    await expect(make('tiny/third', 'Third')).rejects.toThrow(
      'tiny/guide.yaml has faults; run npm run check',
    );
    expect(await exists('guides/tiny/third')).toBe(false);
  });
});

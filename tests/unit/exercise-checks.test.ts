import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCargo } from '../../scripts/setup/cargo.ts';
import { placeAt } from '../../src/schema/text-place.ts';
import { type CourseCopy, copyCourse, type Ran } from './course-copy.ts';

const lesson = 'other/only/lesson.mdx';
const starter = 'other/only/exercise/starter/src';
const solution = 'other/only/exercise/solution/src';

describe.skipIf(findCargo() === undefined)('an exercise', { timeout: 120_000 }, () => {
  let course: CourseCopy;
  beforeEach(async () => {
    course = await copyCourse();
  });
  afterEach(() => course.remove());

  async function change(file: string, from: string, to: string): Promise<void> {
    const text = await course.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    await course.write(file, text.replace(from, to));
  }

  /** Runs the checks; what is said of their progress is left out. */
  async function check(env: NodeJS.ProcessEnv = {}): Promise<Ran & { readonly lines: string[] }> {
    const ran = await course.run('exercises.ts', [], env);
    const lines = ran.output.split('\n').filter((line) => line !== '' && !isProgress(line));
    return { ...ran, lines };
  }

  async function placeOf(text: string): Promise<string> {
    const source = await course.read(lesson);
    const { line, column } = placeAt(source, source.indexOf(text));
    return `${lesson}:${line}:${column}`;
  }

  it('passes as it is, and is not built again until it changes', async () => {
    expect(await check()).toMatchObject({ code: 0, lines: ['6 passed, 0 failed'] });

    const withoutCargo = { PATH: '', HOME: course.content };
    expect(await check(withoutCargo)).toMatchObject({ code: 0, lines: ['6 passed, 0 failed'] });
    const missing = { code: 1, lines: [expect.stringContaining('cargo was not found')] };
    expect(await check({ ...withoutCargo, CI: 'true' })).toMatchObject(missing);
    await change(`${solution}/main.rs`, 'reader', 'friend');
    expect(await check(withoutCargo)).toMatchObject(missing);
  });

  it('names the tests that fail in the starter, each and no other', async () => {
    await change(lesson, 'a_blank_name_is_none]', 'no_name_greets_the_reader, nobody]');
    const { code, lines } = await check();
    expect(lines).toEqual([
      `${await placeOf('```exercise')} exercise: the test \`tests::a_blank_name_is_none\` fails in the starter; name it in \`tests\`, or mend it`,
      `${await placeOf('no_name_greets')} exercise: the test \`no_name_greets_the_reader\` passes in the starter; name only tests that fail there`,
      `${await placeOf('nobody')} exercise: no test \`nobody\` in the starter; those that fail are \`tests::a_blank_name_is_none\` and \`tests::a_name_is_trimmed\``,
      '2 passed, 3 failed',
    ]);
    expect(code).toBe(1);
  });

  it('has a starter that builds', async () => {
    await change(`${starter}/main.rs`, 'name.unwrap_or', 'nobody.unwrap_or');
    const { lines } = await check();
    expect(lines[0]).toBe(
      `${await placeOf('```exercise')} exercise: the starter does not build; cargo says:`,
    );
    expect(lines.join('\n')).toContain('error[E0425]: cannot find value `nobody`');
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  it('has a solution that solves it, in form and without warnings', async () => {
    await change(`${solution}/main.rs`, '.filter(|name| !name.is_empty())', '');
    await change(`${solution}/main.rs`, 'fn main() {', 'fn main() {\n  let unused = 1;');
    const { lines } = await check();
    const at = await placeOf('```exercise');
    expect(lines).toContain(`${at} exercise: the solution has warnings; cargo clippy says:`);
    expect(lines).toContain(`${at} exercise: the solution is not in form; cargo fmt --check says:`);
    expect(lines).toContain(
      `${await placeOf('a_blank_name')} exercise: the test \`a_blank_name_is_none\` fails in the solution`,
    );
    expect(lines.at(-1)).toBe('3 passed, 3 failed');
  });

  it('has a block in the lesson', async () => {
    const text = await course.read(lesson);
    await course.write(lesson, text.replace(/```exercise[^`]*(?:`[^`]+)*```\n/, ''));
    const [line] = (await check()).lines;
    expect(line).toBe(
      `${lesson}:1:1 exercise: the folder \`exercise/\` is there, but no \`exercise\` block; write one, or delete the folder`,
    );
  });

  it('has a solution that takes the dependencies as they are', async () => {
    const inGuides = (file: string) => path.join(course.content, 'guides', file);
    await mkdir(inGuides(solution), { recursive: true });
    await cp(inGuides(`${starter}/../Cargo.toml`), inGuides(`${solution}/../Cargo.toml`));
    const { lines } = await check();
    expect(lines).toEqual([
      `${await placeOf('```exercise')} exercise: \`exercise/solution/Cargo.toml\` has no place there; give the starter all that the solution depends on`,
      '0 passed, 1 failed',
    ]);
  });
});

function isProgress(line: string): boolean {
  return line.startsWith('exercises: ');
}

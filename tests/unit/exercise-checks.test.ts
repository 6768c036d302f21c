import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkExercises } from '../../scripts/exercises/check.ts';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { positionAt } from '../../src/core/position.ts';
import { type CourseCopy, copyCourse } from './course-copy.ts';

const lesson = 'other/only/lesson.mdx';
const starter = 'other/only/exercise/starter/src';
const solution = 'other/only/exercise/solution/src';

describe.skipIf(findCargo() === undefined)('an exercise', () => {
  let course: CourseCopy;
  beforeEach(async () => {
    course = await copyCourse();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await course.remove();
  });

  async function change(file: string, from: string, to: string): Promise<void> {
    const text = await course.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
    await course.write(file, text.replace(from, to));
  }

  /** Runs the checks, and returns the lines that a contributor reads. */
  async function check(): Promise<readonly string[]> {
    const { passed, failed, blocks } = await checkExercises(course.content, []);
    return [
      ...course.shown(blocks.join('\n')).split('\n').filter(Boolean),
      `${passed} passed, ${failed} failed`,
    ];
  }

  async function positionOf(text: string): Promise<string> {
    const source = await course.read(lesson);
    const { line, column } = positionAt(source, source.indexOf(text));
    return `${lesson}:${line}:${column}`;
  }

  it('passes without changes, and is not built again until it changes', async () => {
    vi.stubEnv('CI', undefined);
    expect(await check()).toEqual(['6 passed, 0 failed']);

    vi.stubEnv('PATH', '');
    vi.stubEnv('HOME', course.content.root);
    expect(await check()).toEqual(['6 passed, 0 failed']);
    vi.stubEnv('CI', 'true');
    await expect(check()).rejects.toThrow('cargo was not found');
    vi.stubEnv('CI', undefined);
    await change(`${solution}/main.rs`, 'reader', 'friend');
    await expect(check()).rejects.toThrow('cargo was not found');
  });

  it('must name exactly the tests that fail in the starter', async () => {
    await change(lesson, 'a_blank_name_is_none]', 'no_name_greets_the_reader, nobody]');
    const lines = await check();
    expect(lines).toEqual([
      `${await positionOf('```exercise')} exercise: the test \`tests::a_blank_name_is_none\` fails in the starter; name it in \`tests\`, or fix it`,
      `${await positionOf('no_name_greets')} exercise: the test \`no_name_greets_the_reader\` passes in the starter; name only tests that fail there`,
      `${await positionOf('nobody')} exercise: no test \`nobody\` in the starter; those that fail are \`tests::a_blank_name_is_none\` and \`tests::a_name_is_trimmed\``,
      '2 passed, 3 failed',
    ]);
  });

  it('must have a starter that builds', async () => {
    await change(`${starter}/main.rs`, 'name.unwrap_or', 'nobody.unwrap_or');
    const lines = await check();
    expect(lines[0]).toBe(
      `${await positionOf('```exercise')} exercise: the starter does not build; cargo says:`,
    );
    expect(lines.join('\n')).toContain('error[E0425]: cannot find value `nobody`');
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  it('must have a solution that passes the tests, is formatted and has no warnings', async () => {
    await change(`${solution}/main.rs`, '.filter(|name| !name.is_empty())', '');
    await change(`${solution}/main.rs`, 'fn main() {', 'fn main() {\n  let unused = 1;');
    const lines = await check();
    const at = await positionOf('```exercise');
    expect(lines).toContain(`${at} exercise: the solution has warnings; cargo clippy says:`);
    expect(lines).toContain(
      `${at} exercise: the solution is not formatted; cargo fmt --check says:`,
    );
    expect(lines).toContain(
      `${await positionOf('a_blank_name')} exercise: the test \`a_blank_name_is_none\` fails in the solution`,
    );
    expect(lines.at(-1)).toBe('3 passed, 3 failed');
  });

  it('must have a block in the lesson', async () => {
    const text = await course.read(lesson);
    await course.write(lesson, text.replace(/```exercise[^`]*(?:`[^`]+)*```\n/, ''));
    const [line] = await check();
    expect(line).toBe(
      `${lesson}:1:1 exercise: the folder \`exercise/\` exists, but the lesson has no \`exercise\` block; write one, or delete the folder`,
    );
  });

  it('must have a solution that does not change the dependencies', async () => {
    const inGuides = (file: string) => path.join(course.content.root, 'guides', file);
    await mkdir(inGuides(solution), { recursive: true });
    await cp(inGuides(`${starter}/../Cargo.toml`), inGuides(`${solution}/../Cargo.toml`));
    const lines = await check();
    expect(lines).toEqual([
      `${await positionOf('```exercise')} exercise: \`exercise/solution/Cargo.toml\` is not allowed; add the solution's dependencies to the starter`,
      '0 passed, 1 failed',
    ]);
  });
});

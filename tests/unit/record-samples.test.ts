import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkRecordings, checkSamples } from '../../scripts/record/check.ts';
import { findPhases } from '../../scripts/record/phases.ts';
import { take } from '../../scripts/record/take.ts';
import { writeRecordings } from '../../scripts/record/write.ts';
import { findCargo } from '../../scripts/setup/cargo.ts';
import { displayPath } from '../../src/markdown/content-files.ts';

const fixture = path.resolve('tests/fixtures/record');
const phaseFolder = 'guides/demo/first';

describe.skipIf(findCargo() === undefined)('the samples of a lesson', { timeout: 120_000 }, () => {
  let content = '';
  const inPhase = (name: string) => path.join(content, phaseFolder, name);

  beforeAll(() => {
    content = mkdtempSync(path.join(tmpdir(), 'from-zero-samples-'));
    cpSync(fixture, content, { recursive: true });
  });
  afterEach(() => {
    rmSync(path.join(content, 'guides'), { recursive: true });
    cpSync(path.join(fixture, 'guides'), path.join(content, 'guides'), { recursive: true });
  });
  afterAll(() => rmSync(content, { recursive: true }));

  /** Changes a file of the phase. */
  function change(name: string, from: string, to: string): void {
    const text = readFileSync(inPhase(name), 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    writeFileSync(inPhase(name), text.replace(from, to));
  }

  async function check(): Promise<{ passed: number; blocks: readonly string[] }> {
    const [phase] = findPhases(content, ['demo/first']);
    if (phase === undefined) throw new Error('the fixture has a phase');
    return checkRecordings(content, phase);
  }

  /** The place of a line of the lesson, or of one before it, as a message names it. */
  function lessonPlace(text: string, before = 0): string {
    const lines = readFileSync(inPhase('lesson.mdx'), 'utf8').split('\n');
    return `${displayPath(inPhase('lesson.mdx'))}:${lines.indexOf(text) + 1 - before}`;
  }

  it('all pass as they are: form, lints, 2 tests, 2 replies, 3 outputs', async () => {
    expect(await checkSamples(content, [])).toEqual({ passed: 9, failed: 0, blocks: [] });
  });

  it('are recorded the same every time', async () => {
    const [phase] = findPhases(content, []);
    if (phase === undefined) throw new Error('the fixture has a phase');
    writeFileSync(inPhase('recorded/old.txt'), 'of a file that is gone');
    writeRecordings(phase, await take(content, phase));
    expect(await check()).toMatchObject({ passed: 5, blocks: [] });
  });

  it('show another status than the recording, at the block in the lesson', async () => {
    change('recorded/exchanges.json', '404 Not Found', '400 Bad Request');
    const { passed, blocks } = await check();
    expect(passed).toBe(4);
    expect(blocks).toEqual([
      [
        `${lessonPlace('GET /missing', 1)}:1 exchange: GET /missing does not answer as recorded`,
        '  status: expected 400 Bad Request, found 404 Not Found',
        '  If the change is right, run npm run record -- demo/first.',
      ].join('\n'),
    ]);
  });

  it('may not have a new request without a recording', async () => {
    change('lesson.mdx', 'GET /missing', 'GET /other');
    const { blocks } = await check();
    expect(blocks.join()).toContain(
      'exchange: GET /other is not recorded as it stands; run npm run',
    );
  });

  it('name the line of a request that is none', async () => {
    change('lesson.mdx', 'GET /missing', 'GET missing');
    const { blocks } = await check();
    expect(blocks[0]).toContain(`${lessonPlace('GET missing')}:5 `);
  });

  it('name the place where a lesson can not be read, and nothing else', async () => {
    change('lesson.mdx', 'GET /missing\n```', 'GET /missing\n```\n\nAn open {brace');
    const { blocks } = await check();
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatch(/lesson\.mdx:\d+:\d+ lesson: .*closing brace/);
  });

  it('may not compile where they must fail', async () => {
    change('code/fails/wrong_type.rs', '"1815"', '1815');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${lessonPlace('```output of=code/fails/wrong_type.rs')}:1 code/fails/wrong_type.rs compiles, but must fail with error[E0308] with \`mismatched types\``,
    ]);
  });

  it('must fail with the error they name', async () => {
    change('code/fails/wrong_type.rs', 'error[E0308]', 'error[E0277]');
    const { blocks } = await check();
    expect(blocks[0]).toContain(
      'must fail with error[E0277] with `mismatched types`, but the compiler',
    );
    expect(blocks[0]).toContain('error[E0308]: mismatched types');
  });

  it('must be shown by the lesson, and recordings belong to a sample', async () => {
    change('lesson.mdx', '```output of=code/fails/wrong_type.rs\n```\n', '');
    writeFileSync(inPhase('recorded/old.txt'), 'of a file that is gone');
    const { blocks } = await check();
    const [unused, stale] = blocks;
    expect(unused).toContain('code/fails/wrong_type.rs:1:1 is shown nowhere in the lesson');
    expect(stale).toContain('recorded/old.txt:1:1 recording: is of nothing the lesson has');
  });

  it('must end as they say', async () => {
    change('code/examples/out_of_bounds.rs', 'titles[0]', 'titles.len()');
    change('code/examples/port.rs', 'done', 'finished');
    const { blocks } = await check();
    expect(blocks[0]).toContain('out_of_bounds.rs must end with exit code 101, but ends with 0');
    expect(blocks[1]).toContain('  line 2: expected "done", found "finished"');
  });

  it('give the log of a program that ends at once', async () => {
    change('code/src/main.rs', 'let port', 'panic!("no database"); let port');
    const { blocks } = await check();
    expect(blocks[0]).toMatch(/exchange: the program ended with code 101 before it accepted/);
    expect(blocks[0]).toContain('no database');
  });

  it('give the log of a program that breaks off', async () => {
    change('code/src/main.rs', '"404 Not Found"', 'panic!("lost the shelf")');
    const { blocks } = await check();
    expect(blocks[0]).toContain('exchange: asked for GET /missing the program broke off');
    expect(blocks[0]).toContain('lost the shelf');
  });

  it('are named in full when a phase is unknown', () => {
    expect(() => findPhases(content, ['demo/second'])).toThrow(
      'no phase with code is named `demo/second`; there are `demo/first`',
    );
  });
});

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { capture } from '../../scripts/record/capture.ts';
import { checkSamples } from '../../scripts/record/check.ts';
import { measureSamples } from '../../scripts/record/measure.ts';
import { writeRecordings } from '../../scripts/record/write.ts';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { findPhaseCrates } from '../../scripts/rust/phase-crates.ts';
import { displayPath } from '../../src/content/files.ts';
import { useSamplesCourse } from './samples-course.ts';

const environment = { rustc: '1.95.0', today: '2030-01-02' };

describe.skipIf(findCargo() === undefined)('the samples of a lesson', () => {
  const { content, inPhase, change, onlyPhase, check, recorded } = useSamplesCourse();

  afterEach(() => vi.unstubAllEnvs());

  it('all pass: formatting, lints, 2 tests, 3 responses, 2 logs, commands, 3 outputs, 3 answers', async () => {
    expect(await checkSamples(content, [])).toEqual({ passed: 17, failed: 0, blocks: [] });
  });

  it('get the same recordings with the same date again, despite volatile values', async () => {
    const before = recorded();
    writeFileSync(inPhase('recorded/old.txt'), 'of a file that is gone');
    const phase = onlyPhase();
    writeRecordings(content, phase, await capture(content, phase), environment);
    expect(recorded()).toEqual(before);
  });

  it('get new recordings if more than volatile values has changed', async () => {
    const before = JSON.parse(recorded()['verified.json'] ?? '');
    change('code/src/main.rs', 'Emma\\', 'Persuasion\\');
    const phase = onlyPhase();
    writeRecordings(content, phase, await capture(content, phase), environment);
    const { date, inputs } = JSON.parse(recorded()['verified.json'] ?? '');
    expect(date).toBe('2030-01-02');
    expect(inputs).not.toBe(before.inputs);
    expect(await check()).toMatchObject({ passed: 13, blocks: [] });
  });

  it('are run again only if something has changed, or if all are requested', async () => {
    vi.stubEnv('CI', undefined);
    const program = path.join(content.root, 'target/samples/demo-first/programs/books');
    await checkSamples(content, [], { isQuick: true });
    rmSync(program);
    expect(await checkSamples(content, [], { isQuick: true })).toMatchObject({ passed: 17 });
    expect(existsSync(program)).toBe(false);
    await checkSamples(content, []);
    expect(existsSync(program)).toBe(true);
    rmSync(program);
    change('recorded/port.txt', 'done', 'finished');
    expect(await checkSamples(content, [], { isQuick: true })).toMatchObject({ failed: 1 });
  });

  it('must be recorded again if the crate has changed, even if nothing else differs', async () => {
    change('code/src/main.rs', '/// Says the request', '/// Repeats the request');
    const { blocks } = await check();
    expect(blocks).toEqual([
      `${displayPath(inPhase('lesson.mdx'))}:1:1 lesson: its current state is not verified; run npm run record -- demo/first`,
    ]);
  });

  it('need no verification record if the lesson shows none', async () => {
    writeFileSync(inPhase('lesson.mdx'), 'Nothing is shown yet.');
    for (const folder of ['recorded', 'code/fails', 'code/examples']) {
      rmSync(inPhase(folder), { recursive: true });
    }
    expect(await check()).toMatchObject({ blocks: [] });
  });

  it('have a valid verification record as long as nothing has changed', () => {
    const { recordings } = content;
    expect(recordings.verified(inPhase(''))).toMatchObject({ rustc: '1.95.0', date: '2026-11-21' });
    change('lesson.mdx', 'A request with a header', 'A request with headers');
    expect(recordings.verified(inPhase(''))).toBeDefined();
    change('lesson.mdx', '```http\nGET /missing', '```http varies=/id\nGET /missing');
    expect(recordings.verified(inPhase(''))).toBeUndefined();
  });

  it('are measured without built files', async () => {
    const measured = await measureSamples(content);
    expect(measured.map(({ what }) => what)).toEqual(['formatting and other crates', 'demo/first']);
  });

  it('are listed if a phase is unknown', () => {
    expect(() => findPhaseCrates(content, ['demo/second'])).toThrow(
      'no phase with code is named `demo/second`; known phases: `demo/first`',
    );
  });
});

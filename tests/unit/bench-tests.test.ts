import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addLessonCopies } from '../../scripts/bench/tests/add-copies.ts';
import { describeGrowth } from '../../scripts/bench/tests/growth.ts';
import { lockFileWithCopy } from '../../scripts/bench/tests/lock-file.ts';
import { renamed } from '../../scripts/bench/tests/renamed.ts';
import { findUnverified } from '../../scripts/record/verify.ts';
import { findPhaseCrates } from '../../scripts/rust/phase-crates.ts';
import { openContent } from '../../src/content/index.ts';

describe('copies of lessons', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'from-zero-copies-'));
  const guide = renamed('demo');
  const copied = `${guide}/first`;
  const inContent = (file: string) => path.join(content, file);
  const read = (file: string) => readFileSync(inContent(file), 'utf8');

  beforeAll(() => {
    cpSync('tests/fixtures/record', content, { recursive: true });
    writeFileSync(inContent('guides/demo/guide.yaml'), 'title: Demo\nphases: [first]\n');
    writeFileSync(inContent('locks.json'), '{ "demo/first/code": { "hyper": ["want"] } }');
    expect(addLessonCopies(openContent(content), 1)).toEqual([copied]);
  });
  afterAll(() => rmSync(content, { recursive: true }));

  test('are the phases of a guide, and are verified', () => {
    expect(parse(read(`guides/${guide}/guide.yaml`))).toEqual({
      title: 'Demo (copy)',
      phases: ['first'],
    });
    const phases = findPhaseCrates(openContent(content), []);
    expect(phases.map(({ name }) => name)).toEqual(['demo/first', copied]);
    for (const phase of phases) expect(findUnverified(openContent(content), phase)).toBeUndefined();
  });

  test('have a crate of their own in the lock files', () => {
    const [original, copy] = findPhaseCrates(openContent(content), []);
    expect(copy?.package).not.toBe(original?.package);
    expect(copy?.package).toHaveLength(original?.package.length ?? 0);
    expect(read('Cargo.lock')).toContain(`name = "${copy?.package}"`);
    expect(JSON.parse(read('locks.json'))[`${copied}/code`]).toEqual({ hyper: ['want'] });
  });

  test('ask questions of their own', () => {
    const questions = (lesson: string) =>
      [...read(lesson).matchAll(/"q": "(.*?)"/g)].map(([, question]) => question);
    const original = questions('guides/demo/first/lesson.mdx');
    expect(original.length).toBeGreaterThan(0);
    const others = original.map((question) => `${question} (copy)`);
    expect(questions(`guides/${copied}/lesson.mdx`)).toEqual(others);
  });

  test('can not be more than there are phases', () => {
    expect(() => addLessonCopies(openContent(content), 3)).toThrow(
      "The course has 2 phases; 3 can't be copied.",
    );
  });
});

test('a copied package is at the position in the lock file where cargo would put it', () => {
  const entry = (name: string) => `[[package]]\nname = "${name}"\nversion = "1.0.0"\n`;
  const lock = (...names: string[]) => ['version = 4\n', ...names.map(entry)].join('\n');
  expect(lockFileWithCopy(lock('a', 'c', 'd'), 'a', 'b')).toBe(lock('a', 'b', 'c', 'd'));
  expect(lockFileWithCopy(lock('a', 'c'), 'a', 'e')).toBe(lock('a', 'c', 'e'));
  expect(() => lockFileWithCopy(lock('a'), 'x', 'y')).toThrow('Cargo.lock has no package x');
});

test('the growth of the tests is given per added lesson', () => {
  const step = (name: string, seconds: number) => ({ name, seconds });
  const now = {
    seconds: 700,
    steps: [step('samples', 400), step('unit', 50)],
    lessons: [step('axum/crud', 31.5)],
  };
  const more = { ...now, seconds: 820, steps: [step('samples', 500), step('unit', 60)] };
  expect(
    describeGrowth({ lessons: 19, times: now }, { lessons: 29, times: more }).map((line) =>
      line.replace(/ {2,}/g, ' | '),
    ),
  ).toEqual([
    'Seconds, nothing built | 19 | 29 | a lesson',
    'the whole run | 700.0 | 820.0 | 12.0',
    'samples | 400.0 | 500.0 | 10.0',
    'unit | 50.0 | 60.0 | 1.0',
    '',
    'The slowest of the 19 lessons',
    'axum/crud | 31.5',
  ]);
});

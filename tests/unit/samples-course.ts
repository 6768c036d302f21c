import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { checkRecordings } from '../../scripts/record/check.ts';
import { findPhaseCrates, type PhaseCrate } from '../../scripts/rust/phase-crates.ts';
import { displayPath } from '../../src/content/files.ts';
import { type Content, openContent } from '../../src/content/index.ts';

const fixture = path.resolve('tests/fixtures/record');
const phaseFolder = 'guides/demo/first';

/** A course with one phase whose samples are run; it is restored after each test. */
export interface SamplesCourse {
  readonly content: Content;
  /** Gives the path of a file of the phase. */
  readonly inPhase: (name: string) => string;
  /** Replaces a string in a file of the phase. */
  readonly change: (name: string, from: string, to: string) => void;
  readonly onlyPhase: () => PhaseCrate;
  /** Captures the samples of the phase and compares them with the recordings. */
  readonly check: () => Promise<{ passed: number; blocks: readonly string[] }>;
  /** Reads the recordings, by file name. */
  readonly recorded: () => Record<string, string>;
  /**
   * Gives the path and number of a line of the lesson, or of a line `before` it, as in a message.
   */
  readonly lessonLine: (text: string, before?: number) => string;
}

/** Copies the course for the tests of one test file. */
export function useSamplesCourse(): SamplesCourse {
  const root = mkdtempSync(path.join(tmpdir(), 'from-zero-samples-'));
  const content = openContent(root);
  const inPhase = (name: string) => path.join(root, phaseFolder, name);

  beforeAll(() => {
    cpSync(fixture, root, { recursive: true });
  });
  afterEach(() => {
    rmSync(path.join(root, 'guides'), { recursive: true });
    cpSync(path.join(fixture, 'guides'), path.join(root, 'guides'), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  function onlyPhase(): PhaseCrate {
    const [phase] = findPhaseCrates(content, ['demo/first']);
    if (phase === undefined) throw new Error('the fixture has no phase');
    return phase;
  }

  return {
    content,
    inPhase,
    change(name, from, to) {
      const text = readFileSync(inPhase(name), 'utf8');
      if (!text.includes(from)) throw new Error(`${name} does not contain ${from}`);
      writeFileSync(inPhase(name), text.replace(from, to));
    },
    onlyPhase,
    check: () => checkRecordings(content, onlyPhase()),
    recorded() {
      const names = readdirSync(inPhase('recorded'));
      return Object.fromEntries(
        names.map((name) => [name, readFileSync(inPhase(`recorded/${name}`), 'utf8')]),
      );
    },
    lessonLine(text, before = 0) {
      const lines = readFileSync(inPhase('lesson.mdx'), 'utf8').split('\n');
      return `${displayPath(inPhase('lesson.mdx'))}:${lines.indexOf(text) + 1 - before}`;
    },
  };
}

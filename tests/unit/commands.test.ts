import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const content = mkdtempSync(path.join(tmpdir(), 'from-zero-commands-'));
const empty = path.join(content, 'empty');
const faulty = path.join(content, 'faulty');
mkdirSync(empty);
mkdirSync(path.join(faulty, 'guides/tiny'), { recursive: true });
afterAll(() => rmSync(content, { recursive: true }));

/** Runs a command on a content folder, and returns its exit code and its output lines. */
function run(folder: string, script: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `scripts/${script}.ts`, ...parameters],
    { encoding: 'utf8', env: { ...process.env, FROM_ZERO_CONTENT: folder } },
  );
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

describe('a command uses the content folder of the environment', () => {
  test('and exits with 1 and one line if the folder can not be checked', () => {
    expect(run(empty, 'check')).toEqual({
      status: 1,
      lines: [
        expect.stringMatching(
          /empty\/guides does not exist; a content folder must have its guides/,
        ),
      ],
    });
  });

  test('and exits with 1 if the content has a fault', () => {
    const { status, lines } = run(faulty, 'check', '--form');
    expect(lines).toEqual([
      expect.stringMatching(/guides\/tiny\/guide\.yaml:1:1 guide: guide\.yaml is missing/),
      '0 lessons; 0 samples outside any crate',
      '0 passed, 1 failed',
    ]);
    expect(status).toBe(1);
  });

  test('and exits with 0 if nothing is wrong', () => {
    expect(run(empty, 'diagrams', '--check')).toEqual({ status: 0, lines: [''] });
  });

  test('and exits with 1 and one line if its arguments are invalid', () => {
    expect(run(empty, 'new', 'Tiny')).toEqual({
      status: 1,
      lines: [expect.stringMatching(/^`Tiny` is not the name of a phase; write `npm run new/)],
    });
    expect(run(empty, 'samples', '--al')).toEqual({
      status: 1,
      lines: [
        "Unknown option '--al'; usage: npm run samples -- [--all] [--other-versions] [phase …]",
      ],
    });
    expect(run(empty, 'samples', 'tiny/none')).toEqual({
      status: 1,
      lines: ['no phase with code is named `tiny/none`; known phases: none'],
    });
  });
});

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

/** Runs a command on a content folder, and gives its exit code and its lines. */
function run(folder: string, script: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `scripts/${script}.ts`, ...parameters],
    { encoding: 'utf8', env: { ...process.env, FROM_ZERO_CONTENT: folder } },
  );
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

describe('a command works on the content folder that the environment names', () => {
  test('and ends with 1 and a bare line where it can not be checked', () => {
    expect(run(empty, 'check')).toEqual({
      status: 1,
      lines: [
        expect.stringMatching(/empty\/guides is not there; a content folder holds its guides/),
      ],
    });
  });

  test('and ends with 1 where it has a fault', () => {
    const { status, lines } = run(faulty, 'check', '--form');
    expect(lines).toEqual([
      expect.stringMatching(/guides\/tiny\/guide\.yaml:1:1 guide: there is no guide\.yaml/),
      '0 lessons; 0 samples that no crate holds',
      '0 passed, 1 failed',
    ]);
    expect(status).toBe(1);
  });

  test('and ends with 0 where nothing is wrong', () => {
    expect(run(empty, 'diagrams', '--check')).toEqual({ status: 0, lines: [''] });
  });

  test('and ends with 1 and a bare line where it is told nonsense', () => {
    expect(run(empty, 'new', 'Tiny')).toEqual({
      status: 1,
      lines: [expect.stringMatching(/^`Tiny` names no phase; write `npm run new/)],
    });
    expect(run(empty, 'samples', 'tiny/none')).toEqual({
      status: 1,
      lines: ['no phase with code is named `tiny/none`; there are none'],
    });
  });
});

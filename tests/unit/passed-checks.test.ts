import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sourcesOf } from '../../scripts/shared/imports.ts';
import { PassedChecks } from '../../scripts/shared/passed-checks.ts';

const CHECKER = 'scripts/record/check.ts';

let project: string;
beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'from-zero-passed-'));
  for (const part of ['scripts', 'src', 'content/ui', 'package.json', 'package-lock.json']) {
    cpSync(part, path.join(project, part), { recursive: true });
  }
});
afterAll(() => rmSync(project, { recursive: true }));
beforeEach(() => {
  vi.stubEnv('CI', undefined);
  return () => vi.unstubAllEnvs();
});

const open = () => new PassedChecks(path.join(project, 'passed.json'), CHECKER, project);
/** Whether a phase that passed just now counts as passed after a change. */
function isKnownAfter(change: () => void): boolean {
  open().add('axum/state', 'its crate', 7);
  expect(open().find('axum/state', 'its crate')).toBe(7);
  change();
  return open().find('axum/state', 'its crate') === 7;
}
const edit = (file: string) => appendFileSync(path.join(project, file), '\n// A change.\n');

/** One file of each folder that the recorder imports from. */
const byFolder = new Map(sourcesOf('.', CHECKER).map((file) => [path.dirname(file), file]));

describe('a check that passed is run again after a change', () => {
  test('of what was checked', () => {
    expect(isKnownAfter(() => {})).toBe(true);
    expect(open().find('axum/state', 'its crate, changed')).toBeUndefined();
    expect(open().find('axum/errors', 'its crate')).toBeUndefined();
  });

  test.each([...byFolder.values()])('in %s', (file) => {
    expect(isKnownAfter(() => edit(file))).toBe(false);
  });

  test('of a package', () => {
    expect(isKnownAfter(() => edit('package-lock.json'))).toBe(false);
  });

  test('but not after a change of a file that the recorder does not import', () => {
    expect(isKnownAfter(() => edit('src/styles/base.css'))).toBe(true);
    expect(isKnownAfter(() => edit('scripts/draw/svg.ts'))).toBe(true);
    expect(isKnownAfter(() => edit('src/markdown/highlight.ts'))).toBe(true);
  });

  test('and always in CI', () => {
    expect(isKnownAfter(() => vi.stubEnv('CI', 'true'))).toBe(false);
  });
});

test('the recorder imports from the folders that its results depend on', () => {
  expect([...byFolder.keys()]).toEqual(
    expect.arrayContaining([
      'scripts/record',
      'scripts/rust',
      'scripts/shared',
      'src/content',
      'src/core',
      'src/schema',
    ]),
  );
});

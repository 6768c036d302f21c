import { describe, expect, test } from 'vitest';
import { parseLockFile, parseLockFileOrThrow } from '../../src/core/cargo/lock-file.ts';

const entry = (name: string, version: string) =>
  `[[package]]\nname = "${name}"\nversion = "${version}"\n`;
const twoOfSyn = [entry('serde', '1.0.228'), entry('syn', '1.0.9'), entry('syn', '2.0.1')].join(
  '\n',
);

describe('a lock file', () => {
  test('has all versions of a crate, the newest first', () => {
    const read = parseLockFile(twoOfSyn);
    expect(read.ok && read.value.versions().get('syn')).toEqual(['2.0.1', '1.0.9']);
  });

  test('finds a package by name, the newest of several, or by name and version', () => {
    const lock = parseLockFileOrThrow(twoOfSyn);
    expect(lock.find('syn').version).toBe('2.0.1');
    expect(lock.find('syn 1.0.9').version).toBe('1.0.9');
    expect(() => lock.find('syn 3.0.0')).toThrow(
      '`syn 3.0.0` is not in Cargo.lock; run cargo check in its folder',
    );
  });

  test('refers to a package by its version only if the name is ambiguous', () => {
    const lock = parseLockFileOrThrow(twoOfSyn);
    expect(lock.packages.map((item) => lock.referenceTo(item))).toEqual([
      'serde',
      'syn 1.0.9',
      'syn 2.0.1',
    ]);
  });

  test('without packages, or with invalid ones, has no versions', () => {
    for (const text of ['', 'version = 4', 'package = 1', 'package = [1, {}, { name = "a" }]']) {
      expect(parseLockFileOrThrow(text).versions()).toEqual(new Map());
    }
  });

  test('that is invalid is an issue with its position', () => {
    expect(parseLockFile('version = 4\n>>>>>>> main\n')).toMatchObject({
      ok: false,
      issues: [{ line: 2, column: 1, message: expect.stringMatching(/^Cargo.lock can't be read/) }],
    });
    expect(() => parseLockFileOrThrow('version = 4\n>>>>>>> main\n')).toThrow(/ at 2:1$/);
  });
});

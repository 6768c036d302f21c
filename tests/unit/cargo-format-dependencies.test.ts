import { describe, expect, test } from 'vitest';
import { formatDependencies } from '../../src/core/cargo/format-dependencies.ts';
import type { LockedVersions } from '../../src/core/cargo/lock-file.ts';

const lock: LockedVersions = new Map([
  ['axum', ['0.8.9']],
  ['serde', ['1.0.228']],
  ['sqlx', ['0.8.6']],
  ['syn', ['2.0.1', '1.0.9']],
  ['tower-http', ['0.6.6']],
]);

const workspace = `
[workspace.dependencies]
axum = "0.8"
serde = { version = "1", features = ["derive"] }
sqlx = { version = "0.8", default-features = false, features = ["postgres"] }
web = { version = "0.8", package = "axum" }
`;

const table = (dependencies: string, name: 'dependencies' | 'dev-dependencies' = 'dependencies') =>
  formatDependencies(`[${name}]\n${dependencies}`, workspace, lock, name);
const line = (dependency: string) => table(dependency).split('\n')[1];

describe('a dependency outside the workspace', () => {
  test.each([
    ['axum = { workspace = true }', 'axum = "0.8.9"'],
    ['axum = "0.8"', 'axum = "0.8.9"'],
    ['axum.workspace = true', 'axum = "0.8.9"'],
    [
      'axum = { workspace = true, features = ["macros", "ws"] }',
      'axum = { version = "0.8.9", features = ["macros", "ws"] }',
    ],
    [
      'serde = { workspace = true, features = ["rc"] }',
      'serde = { version = "1.0.228", features = ["derive", "rc"] }',
    ],
    [
      'serde = { workspace = true, features = ["derive"] }',
      'serde = { version = "1.0.228", features = ["derive"] }',
    ],
    [
      'sqlx = { workspace = true }',
      'sqlx = { version = "0.8.6", default-features = false, features = ["postgres"] }',
    ],
    [
      'tower-http = { version = "0.6", default-features = false, optional = true }',
      'tower-http = { version = "0.6.6", default-features = false, optional = true }',
    ],
    ['syn = "2"', 'syn = "2.0.1"'],
  ])('%s', (dependency, expected) => {
    expect(line(dependency)).toBe(expected);
  });

  test.each([
    ['server = { version = "0.8", package = "axum" }', 'server'],
    ['web = { workspace = true }', 'web'],
  ])('may be renamed: %s', (dependency, name) => {
    expect(line(dependency)).toBe(`${name} = { version = "0.8.9", package = "axum" }`);
  });
});

describe('a table of dependencies', () => {
  test('keeps the order of the crate', () => {
    expect(table('serde = "1"\naxum = "0.8"')).toBe(
      '[dependencies]\nserde = "1.0.228"\naxum = "0.8.9"',
    );
  });

  test('can be of dev-dependencies, and can be empty', () => {
    expect(table('axum = "0.8"', 'dev-dependencies')).toBe('[dev-dependencies]\naxum = "0.8.9"');
    expect(formatDependencies('[package]', workspace, lock, 'dependencies')).toBe('[dependencies]');
  });

  test('is an error with the name of a crate that is not locked', () => {
    expect(() => table('rand = "0.9"')).toThrow(
      '`rand` is not in Cargo.lock; run cargo check in its folder',
    );
    expect(() => table('dice = { version = "0.9", package = "rand" }')).toThrow('`rand` is not');
  });

  test('is an error with the position in an invalid manifest', () => {
    expect(() => table('axum =')).toThrow(/^the crate's Cargo.toml can't be read: .+, at 2:7$/);
    expect(() => formatDependencies('', '[workspace', lock, 'dependencies')).toThrow(
      /^the workspace's Cargo.toml can't be read: .+, at 1:2$/,
    );
  });
});

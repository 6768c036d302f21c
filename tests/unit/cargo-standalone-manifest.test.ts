import { describe, expect, test } from 'vitest';
import type { LockedVersions } from '../../src/core/cargo/lock-file.ts';
import { standaloneManifest } from '../../src/core/cargo/standalone-manifest.ts';

const lock: LockedVersions = new Map([
  ['axum', ['0.8.9']],
  ['cc', ['1.2.3']],
  ['tower', ['0.5.3']],
]);

const workspace = `
[workspace]
resolver = "3"
members = ["guides/*/*/code"]

[workspace.package]
edition = "2024"
rust-version = "1.95"
publish = false

[workspace.dependencies]
axum = "0.8"
tower = { version = "0.5", features = ["util"] }

[workspace.lints.rust]
unsafe_code = "forbid"
unused = { level = "warn", priority = -1 }
`;

const standalone = (manifest: string) =>
  standaloneManifest(manifest, workspace, lock, { name: 'books' });

test('settings inherited from the workspace are spelled out', () => {
  const manifest = `
[package]
name = "axum-state"
version = "0.1.0"
edition.workspace = true
rust-version = { workspace = true }
publish.workspace = true

[dependencies]
axum = { workspace = true, features = ["macros"] }

[dev-dependencies]
tower.workspace = true

[lints]
workspace = true
`;
  expect(standalone(manifest)).toBe(`[package]
name = "books"
version = "0.1.0"
edition = "2024"
rust-version = "1.95"
publish = false

[dependencies]
axum = { version = "0.8.9", features = ["macros"] }

[dev-dependencies]
tower = { version = "0.5.3", features = ["util"] }

[lints.rust]
unsafe_code = "forbid"
unused = { level = "warn", priority = -1 }

[workspace]
`);
});

describe('a crate keeps', () => {
  test.each([
    ['its programs', '[[bin]]\nname = "server"\npath = "src/server.rs"'],
    ['its features', '[features]\ndefault = ["logs"]\nlogs = []'],
    ['its build dependencies', '[build-dependencies]\ncc = "1.2.3"'],
    ['lints of its own', '[lints.clippy]\npedantic = "warn"'],
    ['its profiles', '[profile.release]\nstrip = true'],
  ])('%s', (_what, part) => {
    expect(standalone(`[package]\nname = "axum-state"\n\n${part}\n`)).toContain(`\n${part}\n`);
  });
});

test('a standalone crate is its own workspace, even if it named another one', () => {
  const manifest = standalone('[package]\nname = "a-b"\nworkspace = "../.."\n\n[workspace]\n');
  expect(manifest.match(/^\[workspace\]$/gm)).toHaveLength(1);
  expect(manifest.endsWith('\n[workspace]\n')).toBe(true);
});

describe('what can’t be resolved is an error', () => {
  test.each([
    [
      '[package]\nhomepage.workspace = true',
      "`homepage` is inherited, but the workspace's Cargo.toml has no `workspace.package.homepage`",
    ],
    [
      '[dependencies]\nrocket = "0.5"',
      '`rocket` is not in Cargo.lock; run cargo check in its folder',
    ],
    ['[package', "the crate's Cargo.toml can't be read"],
  ])('%s', (manifest, message) => {
    expect(() => standalone(manifest)).toThrow(message);
  });
});

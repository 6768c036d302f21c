import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'smol-toml';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { mergeVersions } from '../../scripts/canary/report.ts';
import { checkSamples } from '../../scripts/record/check.ts';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { findPhaseCrates, findWorkspaces } from '../../scripts/rust/phase-crates.ts';
import { prepareScratch } from '../../scripts/rust/scratch.ts';
import { openContent } from '../../src/content/index.ts';

const root = mkdtempSync(path.join(tmpdir(), 'from-zero-workspaces-'));
const content = openContent(root);
const page = path.join(root, 'guides/demo/first');
const crate = path.join(page, 'code');
const workspace = path.join(root, 'databases');
const manifest = path.join(crate, 'Cargo.toml');

/** A workspace with another edition than the content folder's. */
const WORKSPACE = `[workspace]
resolver = "3"
members = ["../guides/demo/first/code"]

[workspace.package]
edition = "2021"
rust-version = "1.95"
publish = false

[workspace.lints.rust]
unsafe_code = "forbid"
`;

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync('tests/fixtures/record', root, { recursive: true });
  mkdirSync(workspace);
  writeFileSync(path.join(workspace, 'Cargo.toml'), WORKSPACE);
  cpSync(path.join(root, 'Cargo.lock'), path.join(workspace, 'Cargo.lock'));
  change(manifest, '[package]\n', '[package]\nworkspace = "../../../../databases"\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, text.replace(from, to));
}

const lockSerde = (folder: string, version: string) =>
  change(
    path.join(folder, 'Cargo.lock'),
    '\n[[package]]',
    `\n[[package]]\nname = "serde"\nversion = "${version}"\n\n[[package]]`,
  );

describe('a crate that names its workspace', () => {
  test('inherits from it, and is a workspace of its own for readers', () => {
    const standalone = content.crates.standalone(crate).get('Cargo.toml');
    expect(standalone).toContain('edition = "2021"');
    expect(standalone).not.toContain('databases');
    expect(content.crates.workspace(crate)).toBe(workspace);
  });

  test('has the versions of its lock file', () => {
    lockSerde(root, '1.0.1');
    lockSerde(workspace, '1.0.2');
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}\n[dependencies]\nserde = "1"\n`);
    expect(content.crates.standalone(crate).get('Cargo.toml')).toContain('serde = "1.0.2"');
    expect(content.versions.ofCrate(crate).crates().get('serde')).toEqual(['1.0.2']);
    expect(content.versions.ofCrate(crate).pinDocsLink('https://docs.rs/serde/latest/')).toEqual({
      url: 'https://docs.rs/serde/1.0.2/',
    });
    expect(content.versions.crates().get('serde')).toEqual(['1.0.1']);
  });

  test('is verified by the settings and the lock file of that workspace', () => {
    const inputs = content.recordings.inputs(page);
    change(path.join(root, 'Cargo.toml'), 'edition = "2024"', 'edition = "2018"');
    rmSync(path.join(root, 'Cargo.lock'));
    expect(content.recordings.inputs(page)).toBe(inputs);
    change(path.join(workspace, 'Cargo.toml'), 'edition = "2021"', 'edition = "2018"');
    expect(content.recordings.inputs(page)).not.toBe(inputs);
    rmSync(path.join(workspace, 'Cargo.lock'));
    expect(content.recordings.inputs(page)).toBeUndefined();
  });

  test('has files that must not compile as examples of a workspace of their own', () => {
    const [phase] = findPhaseCrates(content, ['demo/first']);
    if (phase === undefined) throw new Error('the fixture has no phase');
    const { package: own, workspace: shared } = parse(
      readFileSync(path.join(prepareScratch(content, phase), 'Cargo.toml'), 'utf8'),
    );
    expect(own).not.toHaveProperty('workspace');
    expect(shared).toMatchObject({ package: { edition: '2021' } });
    expect(shared).not.toHaveProperty('members');
  });

  test.skipIf(findCargo() === undefined)('is checked in that workspace', async () => {
    change(path.join(root, 'Cargo.toml'), 'members', 'exclude = ["guides/demo/first"]\nmembers');
    change(path.join(crate, 'src/main.rs'), 'fn main', 'fn   main');
    const { blocks } = await checkSamples(content, ['demo/first']);
    expect(blocks[0]).toMatch(/^cargo fmt --check \(in .*\/databases\/; cargo fmt fixes it\)/);
  });

  test('needs one that exists', () => {
    rmSync(path.join(workspace, 'Cargo.toml'));
    expect(() => content.crates.standalone(crate)).toThrow(
      /first\/code\/Cargo\.toml:1:1 its workspace is `.*databases\/Cargo\.toml`, which does not exist/,
    );
  });
});

test('the workspaces are the content folder and those that crates name', () => {
  expect(findWorkspaces(content)).toEqual([root, workspace]);
  change(manifest, 'workspace = "../../../../databases"\n', '');
  expect(findWorkspaces(content)).toEqual([root]);
});

test('the versions of several lock files are merged', () => {
  const merged = mergeVersions([
    new Map([['sqlx', ['0.7.4']]]),
    new Map([
      ['sqlx', ['0.9.0', '0.7.4']],
      ['axum', ['0.8.9']],
    ]),
  ]);
  expect(merged.get('sqlx')).toEqual(['0.7.4', '0.9.0']);
  expect(merged.get('axum')).toEqual(['0.8.9']);
});

test('all workspaces of the lessons have the same settings and ranges of versions', () => {
  const lessons = openContent('content');
  const [first, ...others] = findWorkspaces(lessons).map((folder) => {
    const file = path.join(folder, 'Cargo.toml');
    return parse(readFileSync(file, 'utf8'))['workspace'] as Record<string, unknown>;
  });
  for (const other of others) {
    expect(other['package']).toEqual(first?.['package']);
    expect(other['lints']).toEqual(first?.['lints']);
    expect(other['dependencies']).toMatchObject(
      intersection(first?.['dependencies'], other['dependencies']),
    );
  }
});

/** The entries of the first table whose keys the second one has too. */
function intersection(first: unknown, second: unknown): Record<string, unknown> {
  const entries = Object.entries(first as object);
  return Object.fromEntries(entries.filter(([key]) => key in (second as object)));
}

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { type CratePackages, packagesOf } from '../core/cargo/crate-packages.ts';
import { parseLockFileOrThrow } from '../core/cargo/lock-file.ts';
import { tableAt } from '../core/cargo/toml.ts';
import { recordedFrom } from '../core/fences.ts';
import { hashInputs } from '../core/hash.ts';
import { readQuiz } from '../questions/index.ts';
import type { Prediction } from '../questions/question.ts';
import { readVerified, type Verified } from '../schema/recorded/verified.ts';
import { readText } from './files.ts';
import { pageFile } from './page-folders.ts';
import { recordedAnswer } from './predictions.ts';
import { parseLesson, walkTree } from './tree.ts';
import { workspaceOf } from './workspaces.ts';

/** The recordings of a content folder; `folder` is a page's, with `code/` and `recorded/`. */
export interface Recordings {
  /**
   * The provenance of a page's recordings.
   *
   * @returns undefined if there is none, or anything has changed since the recording
   */
  verified(folder: string): Verified | undefined;
  /** The provenance in a page's folder, whether or not it is current. */
  record(folder: string): Verified | undefined;
  /**
   * Hashes a page's recordings and everything that they depend on: the crate's files, its inherited
   * settings and its packages, the compiler, and the page's blocks that show recordings.
   *
   * @returns the hash; undefined if the crate or the lock file can't be read
   */
  inputs(folder: string): string | undefined;
  /**
   * The locked versions of the crates that a page's crate depends on directly, by name, without the
   * ones for its tests.
   */
  dependencies(folder: string): Readonly<Record<string, string>>;
  /**
   * Reads the recorded answer to a prediction.
   *
   * @returns the output, the error's code or the status; undefined if it is not recorded, or the
   *   recording is invalid
   */
  answer(folder: string, prediction: Prediction): string | undefined;
}

/** Opens the recordings of a content folder; every call reads the current files. */
export function openRecordings(root: string): Recordings {
  const inputs = (folder: string) => phaseInputs(root, folder);
  return {
    verified(folder) {
      const record = recordIn(folder);
      return record !== undefined && record.inputs === inputs(folder) ? record : undefined;
    },
    record: recordIn,
    inputs,
    dependencies: (folder) => dependencyVersions(root, folder),
    answer: recordedAnswer,
  };
}

function recordIn(folder: string): Verified | undefined {
  const text = readText(path.join(folder, 'recorded/verified.json'));
  const record = text === undefined ? undefined : readVerified(text);
  return record?.ok ? record.value : undefined;
}

function phaseInputs(root: string, folder: string): string | undefined {
  try {
    return hashInputs(readInputs(root, folder));
  } catch {
    // Cargo reports better what is wrong with these files.
    return undefined;
  }
}

function readInputs(root: string, folder: string): Map<string, string> {
  const files = [...filesIn(folder, 'code'), ...filesIn(folder, 'recorded')];
  return new Map([
    ...files.map((file): [string, string] => [file, readText(path.join(folder, file)) ?? '']),
    ['lesson', JSON.stringify(recordedBlocks(pageFile(folder)))],
    [
      'packages',
      JSON.stringify(
        cratePackages(root, folder)
          .all.map(({ mark }) => mark)
          .sort(),
      ),
    ],
    ['inherited', JSON.stringify(inheritedSettings(root, folder))],
    ['toolchain', readText(path.join(root, 'rust-toolchain.toml')) ?? ''],
  ]);
}

function cratePackages(root: string, folder: string): CratePackages {
  const crate = path.join(folder, 'code');
  const { name } = tableAt(readToml(path.join(crate, 'Cargo.toml')), 'package');
  const lockFile = path.join(workspaceOf(root, crate), 'Cargo.lock');
  return packagesOf(readLockFile(lockFile), String(name));
}

function dependencyVersions(root: string, folder: string): Readonly<Record<string, string>> {
  const named = namedDependencies(folder);
  const { direct } = cratePackages(root, folder);
  return Object.fromEntries(
    direct.filter(({ name }) => named.includes(name)).map(({ name, version }) => [name, version]),
  );
}

/** The names of the dependencies of a lesson's crate, without the ones for its tests. */
function namedDependencies(folder: string): string[] {
  const table = tableAt(readToml(path.join(folder, 'code/Cargo.toml')), 'dependencies');
  // A dependency may be renamed with `package`.
  return Object.entries(table).map(([name, own]) =>
    typeof own === 'object' && 'package' in own ? String(own['package']) : name,
  );
}

function recordedBlocks(lesson: string): string[] {
  const tree = parseLesson(readText(lesson) ?? '');
  const blocks: string[] = [];
  if (!tree.ok) return blocks;
  walkTree(tree.value, (node) => {
    if (node.type === 'code' && recordedFrom(node.lang ?? '') !== undefined) {
      blocks.push(`${node.lang} ${node.meta ?? ''}\n${node.value}`);
    }
    if (node.type === 'code' && node.lang === 'quiz') blocks.push(...predictionsIn(node.value));
  });
  return blocks;
}

/** The predictions of a quiz, as JSON. The wording of its questions does not matter. */
function predictionsIn(json: string): string[] {
  const quiz = readQuiz(json);
  if (!quiz.ok) return [];
  return quiz.value.flatMap(({ predict }) => (predict ? [JSON.stringify(predict)] : []));
}

/** The settings that a crate inherits from the workspace, without dependencies it does not use. */
function inheritedSettings(root: string, folder: string): unknown {
  const crate = path.join(folder, 'code');
  const workspaceManifest = path.join(workspaceOf(root, crate), 'Cargo.toml');
  const workspace = tableAt(readToml(workspaceManifest), 'workspace');
  const manifest = readToml(path.join(crate, 'Cargo.toml'));
  const named = ['dependencies', 'dev-dependencies'].flatMap((table) =>
    Object.keys(tableAt(manifest, table)),
  );
  const shared = tableAt(workspace, 'dependencies');
  const used = named.sort().map((name) => [name, shared[name] ?? null]);
  return [used, workspace['package'] ?? null, workspace['lints'] ?? null];
}

function filesIn(folder: string, below: string): string[] {
  const stats = statSync(path.join(folder, below), { throwIfNoEntry: false });
  if (!stats) return [];
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = `${below}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'target' ? [] : filesIn(folder, name);
    return name === 'recorded/verified.json' ? [] : [name];
  });
}

const readToml = cachedReader((text) => parse(text));
const readLockFile = cachedReader(parseLockFileOrThrow);

/** Reads and parses files; one that has not changed is parsed once. */
function cachedReader<T>(parseText: (text: string) => T): (file: string) => T {
  const cache = new Map<string, { readonly text: string; readonly value: T }>();
  return (file) => {
    const text = readText(file) ?? '';
    const cached = cache.get(file);
    if (cached?.text === text) return cached.value;
    const value = parseText(text);
    cache.set(file, { text, value });
    return value;
  };
}

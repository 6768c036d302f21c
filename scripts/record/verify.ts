import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Content, displayPath, readText } from '../../src/content/index.ts';
import type { FileIssue } from '../../src/core/issue.ts';
import { formatVerified, type Verified } from '../../src/schema/recorded/verified.ts';
import { findCargo } from '../rust/find-cargo.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';
import { CommandError } from '../shared/command.ts';
import { recordedPath } from './recorded.ts';

/** The environment in which a recording is made. */
export interface RecordingContext {
  /** The compiler's version, such as `1.95.0`. */
  readonly rustc: string;
  /** The current date, such as `2026-11-21`. */
  readonly today: string;
}

/**
 * Finds the compiler's version and the current date.
 *
 * @throws CommandError if the compiler is missing, or is not the one that the content names
 */
export function readRecordingContext(content: Content): RecordingContext {
  const cargo = findCargo();
  const rustc = cargo === undefined ? 'rustc' : path.join(path.dirname(cargo), 'rustc');
  const { stdout } = spawnSync(rustc, ['--version'], { cwd: content.root, encoding: 'utf8' });
  const version = /^rustc (\S+)/.exec(stdout ?? '')?.[1];
  if (version === undefined) {
    throw new CommandError('rustc was not found; install Rust from https://rustup.rs');
  }
  const file = path.join(content.root, 'rust-toolchain.toml');
  const named = /^channel\s*=\s*"([\d.]+)"/m.exec(readText(file) ?? '')?.[1];
  if (named !== undefined && named !== version) {
    const message = `${displayPath(file)} names Rust ${named}, but the installed rustc is ${version}`;
    throw new CommandError(`${message}; install rustup, which downloads the named version`);
  }
  return { rustc: version, today: new Date().toISOString().slice(0, 10) };
}

/**
 * Writes the verification record of a phase's recordings. Its date is kept if the inputs have not
 * changed.
 *
 * @param before the previous record
 */
export function writeVerification(
  content: Content,
  phase: PhaseCrate,
  before: Verified | undefined,
  { rustc, today }: RecordingContext,
): void {
  const { recordings } = content;
  const inputs = recordings.inputs(phase.folder);
  if (inputs === undefined) {
    const lockFile = displayPath(path.join(phase.workspace, 'Cargo.lock'));
    throw new CommandError(`${phase.package} is not in ${lockFile}; run cargo check in its folder`);
  }
  const crates = recordings.dependencies(phase.folder);
  const date = before?.inputs === inputs ? before.date : today;
  const file = recordedPath(phase, 'verified.json');
  writeFileSync(file, formatVerified({ rustc, crates, date, inputs }));
}

/** Gives an issue if a phase, or something it depends on, has changed since it was recorded. */
export function findUnverified(content: Content, phase: PhaseCrate): FileIssue | undefined {
  if (content.recordings.verified(phase.folder) !== undefined) return undefined;
  return {
    file: displayPath(phase.lesson),
    line: 1,
    column: 1,
    message: `lesson: its current state is not verified; run npm run record -- ${phase.name}`,
  };
}

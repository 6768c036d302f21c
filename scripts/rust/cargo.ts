import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Content } from '../../src/content/index.ts';
import { CommandError } from '../shared/command.ts';
import { isExecutable } from '../shared/on-path.ts';
import { detail } from '../shared/progress.ts';
import { findCargo } from './find-cargo.ts';
import { start } from './processes.ts';

/** How a run of cargo ended, with all it wrote. */
export interface CargoRun {
  readonly ok: boolean;
  readonly output: string;
  /** Its messages, without the lines about its progress. */
  readonly log: string;
}

/** What cargo reports with `--message-format=json`, as far as it is used here. */
export interface CargoMessage {
  readonly reason: string;
  readonly executable?: string | null;
  readonly target?: { readonly name: string; readonly kind: readonly string[] };
  readonly profile?: { readonly test: boolean };
  readonly message?: {
    readonly level: string;
    readonly code: { readonly code: string } | null;
    readonly message: string;
    readonly rendered: string;
  };
}

/** The folder for everything that cargo builds; the workspaces share the crates built there. */
export function targetFolder(content: Content): string {
  return path.join(content.root, 'target');
}

/**
 * What cargo builds to, how it builds, and how it prints. Nobody debugs a sample, and most are built
 * once: without debug information and what a next build could use, it takes half of the time and a
 * fifth of the disk. A crate in one piece takes a tenth less than in sixteen, and other crates use
 * the other cores; said of what is built for the build too, cargo builds what is in both only once.
 */
export function cargoEnvironment(content: Content): Record<string, string> {
  return {
    CARGO_TARGET_DIR: targetFolder(content),
    CARGO_PROFILE_DEV_DEBUG: '0',
    CARGO_PROFILE_DEV_CODEGEN_UNITS: '1',
    CARGO_PROFILE_DEV_BUILD_OVERRIDE_CODEGEN_UNITS: '1',
    CARGO_INCREMENTAL: '0',
    CARGO_TERM_COLOR: 'never',
    CARGO_TERM_PROGRESS_WHEN: 'never',
  };
}

/**
 * What makes cargo lint the crate that it builds, so that what the crate depends on is compiled once
 * for both. `cargo clippy` is `cargo check` with the same setting.
 */
export function lintEnvironment(): Record<string, string> {
  const cargo = findCargo();
  const beside = cargo === undefined ? '' : path.join(path.dirname(cargo), CLIPPY);
  return { RUSTC_WORKSPACE_WRAPPER: isExecutable(beside) ? beside : CLIPPY };
}

const PROGRESS =
  /^ *(Adding|Blocking|Checking|Compiling|Dirty|Doc-tests|Downloaded|Downloading|Executable|Finished|Fresh|Locking|Removing|Running|Updating) /;

const CLIPPY = process.platform === 'win32' ? 'clippy-driver.exe' : 'clippy-driver';

/**
 * Runs cargo, its progress shown meanwhile.
 *
 * @param content the folder with the lessons' workspace
 * @param folder the workspace to run in
 * @param environment is added to that of `cargoEnvironment`
 * @throws CommandError where cargo is not installed
 */
export async function runCargo(
  args: readonly string[],
  content: Content,
  folder = content.root,
  environment: Readonly<Record<string, string>> = {},
): Promise<CargoRun> {
  const cargo = findCargo();
  if (cargo === undefined) {
    throw new CommandError('cargo was not found; install Rust from https://rustup.rs');
  }
  const child = start(cargo, args, {
    cwd: folder,
    env: { ...process.env, ...cargoEnvironment(content), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const log: string[] = [];
  if (child.stdout) createInterface(child.stdout).on('line', (line) => output.push(line));
  if (child.stderr) {
    createInterface(child.stderr).on('line', (line) => {
      if (isProgress(line)) detail(line.trim());
      else log.push(line);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ok: code === 0, output: output.join('\n'), log: log.join('\n').trim() };
}

/** Reads what a run with `--message-format=json` wrote. */
export function readMessages({ output }: CargoRun): CargoMessage[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): CargoMessage => JSON.parse(line));
}

/** Whether cargo prints a line only to tell how far it is. */
export function isProgress(line: string): boolean {
  return PROGRESS.test(line);
}

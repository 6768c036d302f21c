import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Content } from '../../src/content/index.ts';
import { CommandError } from '../shared/command.ts';
import { isExecutable } from '../shared/on-path.ts';
import { showDetail } from '../shared/progress.ts';
import { findCargo } from './find-cargo.ts';
import { start } from './processes.ts';

/** The result of a run of cargo. */
export interface CargoRun {
  readonly ok: boolean;
  /** Its standard output. */
  readonly output: string;
  /** Its standard error, without progress lines. */
  readonly log: string;
}

/** The fields used here of a message that cargo writes with `--message-format=json`. */
const messageSchema = z.object({
  reason: z.string(),
  executable: z.string().nullish(),
  target: z.object({ name: z.string(), kind: z.array(z.string()) }).optional(),
  profile: z.object({ test: z.boolean() }).optional(),
  message: z
    .object({
      level: z.string(),
      code: z.object({ code: z.string() }).nullable(),
      message: z.string(),
      rendered: z.string(),
    })
    .optional(),
});

export type CargoMessage = z.output<typeof messageSchema>;

/** Cargo's target folder, in which all workspaces share their built dependencies. */
export function targetFolder(content: Content): string {
  return path.join(content.root, 'target');
}

/**
 * The environment that sets cargo's target folder, profile and output. Samples are not debugged and
 * most are built once: without debug information and incremental compilation a build takes half the
 * time and a fifth of the disk space. One codegen unit per crate takes 10 % less than 16, since
 * other crates use the other cores. Build dependencies get the same setting, so that a crate that
 * is needed both at build time and at run time is built only once.
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
 * The environment in which cargo also lints what it builds. Clippy's driver is the compiler with
 * more lints, so that every crate is compiled once for both; `cargo clippy` is `cargo check` with
 * the same setting.
 */
export function lintEnvironment(): Record<string, string> {
  const cargo = findCargo();
  const nextToCargo = cargo === undefined ? '' : path.join(path.dirname(cargo), CLIPPY);
  return { RUSTC_WORKSPACE_WRAPPER: isExecutable(nextToCargo) ? nextToCargo : CLIPPY };
}

const PROGRESS =
  /^ *(Adding|Blocking|Checking|Compiling|Dirty|Doc-tests|Downloaded|Downloading|Executable|Finished|Fresh|Locking|Removing|Running|Updating) /;

const CLIPPY = process.platform === 'win32' ? 'clippy-driver.exe' : 'clippy-driver';

/**
 * Runs cargo to its end and shows its progress.
 *
 * @param content the content with the lessons' workspace
 * @param folder the workspace to run in
 * @param environment variables in addition to those of `cargoEnvironment`; undefined removes one
 * @throws CommandError if cargo is not installed
 */
export async function runCargo(
  args: readonly string[],
  content: Content,
  folder = content.root,
  environment: NodeJS.ProcessEnv = {},
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
      if (isProgress(line)) showDetail(line.trim());
      else log.push(line);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ok: code === 0, output: output.join('\n'), log: log.join('\n').trim() };
}

/** Parses the messages of a run with `--message-format=json`. */
export function readMessages({ output }: CargoRun): CargoMessage[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => messageSchema.parse(JSON.parse(line)));
}

/** Whether a line that cargo printed only reports its progress. */
export function isProgress(line: string): boolean {
  return PROGRESS.test(line);
}

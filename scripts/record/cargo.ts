import { setPriority } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findCargo } from '../setup/cargo.ts';
import { CommandError } from '../setup/command.ts';
import { isProgress } from './normalize.ts';
import { start } from './processes.ts';
import { detail } from './progress.ts';

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
  readonly message?: {
    readonly level: string;
    readonly code: { readonly code: string } | null;
    readonly message: string;
    readonly rendered: string;
  };
}

/**
 * How far a compiler stands back, as `nice` counts: beside it run browsers and the samples' own
 * programs, which somebody waits for. It still gets a quarter of a core that all of them want.
 */
const NICENESS = 5;

/** The folder for everything that cargo builds; the workspaces share the crates built there. */
export function targetFolder(content: string): string {
  return path.join(content, 'target');
}

/**
 * What cargo builds to, how it builds, and how it prints. Nobody debugs a sample, and most are built
 * once: without debug information and what a next build could use, it takes half of the time and a
 * fifth of the disk.
 */
export function cargoEnvironment(content: string): Record<string, string> {
  return {
    CARGO_TARGET_DIR: targetFolder(content),
    CARGO_PROFILE_DEV_DEBUG: '0',
    CARGO_INCREMENTAL: '0',
    CARGO_TERM_COLOR: 'never',
    CARGO_TERM_PROGRESS_WHEN: 'never',
  };
}

/**
 * Runs cargo, its progress shown meanwhile.
 *
 * @param content the folder with the lessons' workspace
 * @param folder the workspace to run in
 * @throws CommandError where cargo is not installed
 */
export async function runCargo(
  args: readonly string[],
  content: string,
  folder = content,
): Promise<CargoRun> {
  const cargo = findCargo();
  if (cargo === undefined) {
    throw new CommandError('cargo was not found; install Rust from https://rustup.rs');
  }
  const child = start(cargo, args, {
    cwd: folder,
    env: { ...process.env, ...cargoEnvironment(content) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) setPriority(child.pid, NICENESS);
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

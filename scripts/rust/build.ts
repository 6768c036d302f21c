import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { CommandError } from '../shared/command.ts';
import { type CargoMessage, lintEnvironment, readMessages, runCargo } from './cargo.ts';
import { type Copy, copyCrate, samplesFolder } from './copy-crate.ts';
import type { Phase } from './phases.ts';
import { Queue } from './queue.ts';

/** All crates are built to one folder; cargo would wait there, and would replace a namesake. */
export const cargoQueue = new Queue();

/** A crate with all its targets built, as far as they can be. */
export interface Build {
  /** Whether all could be built. */
  readonly ok: boolean;
  /** What the compiler says of the crate. */
  readonly said: string;
  /** The first program of the crate; undefined where there is none, or it can't be built. */
  readonly program: string | undefined;
  /** The programs of its examples by name, without those that can't be built. */
  readonly examples: ReadonlyMap<string, string>;
}

/** A phase's crate as a reader has it, built. */
export interface BuiltCopy extends Build, Copy {}

/**
 * Builds all targets of the crate of a phase as a reader has it.
 *
 * @throws ContentError where the workspace lacks what the crate inherits
 */
export function buildCopy(content: Content, phase: Phase): Promise<BuiltCopy> {
  return cargoQueue.run(async () => {
    const copy = copyCrate(content, phase);
    const build = await buildCrate(content, copy.folder);
    // Before the next is built, which may have programs of the same names.
    return {
      ...copy,
      ...keepPrograms(build, path.join(samplesFolder(content, phase), 'programs')),
    };
  });
}

/**
 * Lints all targets of a crate that is built already, so that what it depends on is there.
 *
 * @param chosen which packages of the workspace in the folder
 * @returns what the compiler and Clippy say; nothing where they find no fault
 */
export async function lintCrate(
  content: Content,
  folder: string,
  chosen: readonly string[],
): Promise<string> {
  return (await buildCrate(content, folder, chosen, lintEnvironment())).said;
}

/**
 * Builds all targets of a crate, its tests included.
 *
 * @param chosen which packages of the workspace in the folder
 * @param environment with that of `lintEnvironment` it is linted, and Clippy's compiler builds it
 */
export async function buildCrate(
  content: Content,
  folder: string,
  chosen: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Build> {
  const targets = ['--bins', '--tests', '--examples'];
  const args = ['build', ...chosen, ...targets, '--keep-going', '--message-format=json'];
  const run = await runCargo(args, content, folder, environment);
  const messages = readMessages(run);
  const rendered = messages.flatMap(({ message }) => (message ? [message.rendered.trimEnd()] : []));
  const programs = messages.filter(({ executable, profile }) => executable && !profile?.test);
  const ofKind = (kind: string) => programs.filter(({ target }) => target?.kind.includes(kind));
  return {
    ok: run.ok,
    said: [...rendered, ...(run.ok ? [] : [run.log])].join('\n\n'),
    program: ofKind('bin')[0]?.executable ?? undefined,
    examples: new Map(ofKind('example').flatMap(namedProgram)),
  };
}

/**
 * Runs the tests of a built crate, if need be while nothing else is built: tests outside the crate
 * start its program, which the next build may replace.
 *
 * @param crate the folder of the crate
 */
export function runTests<T>(crate: string, run: () => Promise<T>): Promise<T> {
  return existsSync(path.join(crate, 'tests')) ? cargoQueue.run(run) : run();
}

/**
 * The program of a phase's crate.
 *
 * @throws CommandError with what cargo says where it can't be built, or there is none
 */
export function programOf({ package: name }: Pick<Phase, 'package'>, build: Build): string {
  if (build.program !== undefined) return build.program;
  if (!build.ok) throw new CommandError(`the program can't be built; cargo says:\n${build.said}`);
  throw new CommandError(`the crate ${name} has no program; add src/main.rs`);
}

function namedProgram({ target, executable }: CargoMessage): [name: string, program: string][] {
  return target && executable ? [[target.name, executable]] : [];
}

/** Copies programs to where no other crate is built. */
function keepPrograms(build: Build, folder: string): Build {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'examples'), { recursive: true });
  const keep = (program: string, below: string) => {
    const kept = path.join(folder, below, path.basename(program));
    copyFileSync(program, kept);
    return kept;
  };
  return {
    ...build,
    program: build.program === undefined ? undefined : keep(build.program, ''),
    examples: new Map([...build.examples].map(([name, file]) => [name, keep(file, 'examples')])),
  };
}

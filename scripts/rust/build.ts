import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/content/index.ts';
import { CommandError } from '../shared/command.ts';
import { type CargoMessage, lintEnvironment, readMessages, runCargo } from './cargo.ts';
import { type Copy, copyCrate, samplesFolder } from './copy-crate.ts';
import type { PhaseCrate } from './phase-crates.ts';
import { Queue } from './queue.ts';

/**
 * Serializes the builds: all crates share one target folder, in which cargo would block and would
 * overwrite a program of the same name.
 */
export const cargoQueue = new Queue();

/** The result of building all targets of a crate. */
export interface Build {
  /** Whether every target was built. */
  readonly ok: boolean;
  /** The warnings and errors of the compiler and of Clippy; empty if there are none. */
  readonly diagnostics: string;
  /** The first program of the crate; undefined if there is none or it can't be built. */
  readonly program: string | undefined;
  /** The programs of its examples by name, without those that can't be built. */
  readonly examples: ReadonlyMap<string, string>;
}

/** A built copy of a phase's crate, as a reader downloads it. */
export interface BuiltCopy extends Build, Copy {}

/**
 * Copies the crate of a phase as a reader downloads it, and builds all its targets.
 *
 * @throws ContentError if the workspace lacks something that the crate inherits
 */
export function buildCopy(content: Content, phase: PhaseCrate): Promise<BuiltCopy> {
  return cargoQueue.run(async () => {
    const copy = copyCrate(content, phase);
    const build = await buildCrate(content, copy.folder);
    // Copied inside the queue, because the next build may have programs of the same names.
    return {
      ...copy,
      ...copyPrograms(build, path.join(samplesFolder(content, phase), 'programs')),
    };
  });
}

/**
 * Builds and lints all targets of a crate, including its tests.
 *
 * @param chosen cargo arguments that select packages of the workspace in the folder
 */
export async function buildCrate(
  content: Content,
  folder: string,
  chosen: readonly string[] = [],
): Promise<Build> {
  const targets = ['--bins', '--tests', '--examples'];
  const args = ['build', ...chosen, ...targets, '--keep-going', '--message-format=json'];
  const run = await runCargo(args, content, folder, lintEnvironment());
  const messages = readMessages(run);
  const rendered = messages.flatMap(({ message }) => (message ? [message.rendered.trimEnd()] : []));
  const programs = messages.filter(({ executable, profile }) => executable && !profile?.test);
  const ofKind = (kind: string) => programs.filter(({ target }) => target?.kind.includes(kind));
  return {
    ok: run.ok,
    diagnostics: [...rendered, ...(run.ok ? [] : [run.log])].join('\n\n'),
    program: ofKind('bin')[0]?.executable ?? undefined,
    examples: new Map(ofKind('example').flatMap(namedProgram)),
  };
}

/**
 * Runs the tests of a built crate. If it has integration tests, nothing else is built meanwhile:
 * they start its program, which the next build may overwrite.
 *
 * @param crate the folder of the crate
 */
export function withoutOtherBuilds<T>(crate: string, run: () => Promise<T>): Promise<T> {
  return existsSync(path.join(crate, 'tests')) ? cargoQueue.run(run) : run();
}

/**
 * The program of a phase's crate.
 *
 * @throws CommandError with cargo's output if it can't be built, or if the crate has no program
 */
export function programOf({ package: name }: Pick<PhaseCrate, 'package'>, build: Build): string {
  if (build.program !== undefined) return build.program;
  if (!build.ok)
    throw new CommandError(`the program can't be built; cargo says:\n${build.diagnostics}`);
  throw new CommandError(`the crate ${name} has no program; add src/main.rs`);
}

function namedProgram({ target, executable }: CargoMessage): [name: string, program: string][] {
  return target && executable ? [[target.name, executable]] : [];
}

/** Copies the programs to a folder in which no other crate is built. */
function copyPrograms(build: Build, folder: string): Build {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'examples'), { recursive: true });
  const copy = (program: string, subfolder: string) => {
    const target = path.join(folder, subfolder, path.basename(program));
    copyFileSync(program, target);
    return target;
  };
  return {
    ...build,
    program: build.program === undefined ? undefined : copy(build.program, ''),
    examples: new Map([...build.examples].map(([name, file]) => [name, copy(file, 'examples')])),
  };
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Content, displayPath } from '../../src/content/index.ts';
import { showHeading } from '../shared/progress.ts';
import { type Build, buildCrate, cargoQueue, withoutOtherBuilds } from './build.ts';
import { type CargoRun, lintEnvironment, runCargo } from './cargo.ts';
import type { CheckSummary } from './checked.ts';
import { summarizeTests } from './count-tests.ts';
import { findWorkspaces, type PhaseCrate } from './phase-crates.ts';

/** A crate to check. */
interface CrateTarget {
  /** The name of its package in the workspace of the author. */
  readonly package: string;
  /** The folder of that workspace. */
  readonly workspace: string;
  /** The folder of the crate that is built: the author's or a copy. */
  readonly crate: string;
  /** The folder to run cargo in. */
  readonly folder: string;
  /** Cargo arguments that select packages of that workspace. */
  readonly chosen: readonly string[];
}

/** The fields used here of what `cargo metadata` prints. */
const metadataSchema = z.object({
  packages: z.array(z.object({ name: z.string(), manifest_path: z.string() })),
});

/**
 * Checks the formatting of crates with rustfmt.
 *
 * @param phases the phases whose crates to check; if undefined, all crates of all workspaces
 * @returns a result for each workspace
 */
export async function checkFormatting(
  content: Content,
  phases?: readonly PhaseCrate[],
): Promise<CheckSummary[]> {
  showHeading('samples: cargo fmt');
  const checked: CheckSummary[] = [];
  for (const workspace of findWorkspaces(content)) {
    const members = phases?.filter((phase) => phase.workspace === workspace);
    if (members?.length === 0) continue;
    const chosen = members?.flatMap((phase) => ['--package', phase.package]) ?? ['--all'];
    const args = ['fmt', '--check', ...chosen, '--', '--color=never'];
    const run = await runCargo(args, content, workspace);
    checked.push(single(`cargo fmt --check (${inFolder(workspace)}; cargo fmt fixes it)`, run));
  }
  return checked;
}

/** Builds, lints and tests the crates of the content's workspace that belong to no phase. */
export async function checkSharedCrates(
  content: Content,
  phases: readonly PhaseCrate[],
): Promise<CheckSummary[]> {
  const args = ['metadata', '--no-deps', '--format-version', '1'];
  const run = await runCargo(args, content);
  if (!run.ok) return [single(`cargo metadata (${inFolder(content.root)})`, run)];
  const known = phases.map((phase) => phase.package);
  const { packages } = metadataSchema.parse(JSON.parse(run.output));
  const checked: CheckSummary[] = [];
  for (const { name, manifest_path: manifest } of packages) {
    if (known.includes(name)) continue;
    showHeading(`samples: ${name}`);
    const chosen = ['--package', name, '--locked'];
    const build = await cargoQueue.run(() => buildCrate(content, content.root, chosen));
    const workspace = content.root;
    const crate = path.dirname(manifest);
    const target = { package: name, workspace, crate, folder: workspace, chosen };
    checked.push(await checkCrate(content, target, build));
  }
  return checked;
}

/** Checks that a built crate has no warnings and passes its tests. */
export async function checkCrate(
  content: Content,
  target: CrateTarget,
  build: Build,
): Promise<CheckSummary> {
  const lints = await checkLints(content, target, build);
  const tests = await checkTests(content, target);
  return {
    passed: lints.passed + tests.passed,
    failed: lints.failed + tests.failed,
    blocks: [...lints.blocks, ...tests.blocks],
  };
}

async function checkLints(
  content: Content,
  { package: name, workspace }: CrateTarget,
  { diagnostics }: Build,
): Promise<CheckSummary> {
  if (diagnostics === '') return { passed: 1, failed: 0, blocks: [] };
  // Linting the author's crate gives line numbers of the author's files: a reader's lack the marks.
  const chosen = ['--package', name, '--all-targets', '--locked', '--keep-going'];
  const args = ['clippy', ...chosen, '--', '-D', 'warnings'];
  const run = await cargoQueue.run(() => runCargo(args, content, workspace));
  if (!run.ok) return single(`cargo clippy --all-targets (${inFolder(workspace)})`, run);
  const what = `${name}: building the crate as a reader downloads it`;
  return single(what, { ok: false, output: diagnostics, log: '' });
}

async function checkTests(
  content: Content,
  { package: name, workspace, ...target }: CrateTarget,
): Promise<CheckSummary> {
  const run = await testCrate(content, target);
  if (run.ok) return summarizeTests(run, '');
  const args = ['test', '--package', name, '--locked', '--no-fail-fast'];
  const authors = await cargoQueue.run(() => runCargo(args, content, workspace));
  return authors.ok
    ? summarizeTests(run, `${name}: cargo test in the crate as a reader downloads it`)
    : summarizeTests(authors, `cargo test (${inFolder(workspace)})`);
}

/** Runs the tests of a built crate. */
async function testCrate(
  content: Content,
  { folder, crate, chosen }: Omit<CrateTarget, 'package' | 'workspace'>,
): Promise<CargoRun> {
  const test = (...args: readonly string[]) =>
    runCargo(['test', ...chosen, '--no-fail-fast', ...args], content, folder, lintEnvironment());
  return withoutOtherBuilds(crate, async () => {
    const run = await test('--tests');
    if (!existsSync(path.join(crate, 'src/lib.rs'))) return run;
    const doc = await test('--doc');
    return {
      ok: run.ok && doc.ok,
      output: `${run.output}\n${doc.output}`,
      log: `${run.log}\n${doc.log}`.trim(),
    };
  });
}

/** Names a folder in messages: `in content/`. */
function inFolder(folder: string): string {
  return `in ${displayPath(folder)}/`;
}

function single(what: string, run: CargoRun): CheckSummary {
  if (run.ok) return { passed: 1, failed: 0, blocks: [] };
  const printed = [run.output, run.log].filter((text) => text !== '').join('\n');
  return { passed: 0, failed: 1, blocks: [`${what} failed\n${printed}`] };
}

import { z } from 'zod';
import type { Content } from '../../src/content/index.ts';
import { buildCopy, buildCrate, programOf } from '../rust/build.ts';
import type { CheckSummary } from '../rust/checked.ts';
import { findPhaseCrates, type PhaseCrate } from '../rust/phase-crates.ts';
import { sampleEnvironment } from '../rust/processes.ts';
import { runProgram } from '../rust/run-program.ts';
import { withServer } from '../rust/server.ts';
import { measureLesson } from '../shared/lesson-times.ts';
import { showHeading } from '../shared/progress.ts';

/** Detects a hang; long enough for a slow machine. */
const SECONDS_TO_CHECK = 300;

/** A `Cargo.toml` that declares which contract options the program supports. */
const contractSchema = z.object({
  package: z.object({
    metadata: z.object({ contract: z.object({ options: z.array(z.string()) }) }),
  }),
});

/**
 * Starts each program whose crate has `[package.metadata.contract]`, and runs the contract test of
 * the books API against it, with the `options` from there.
 *
 * @param content the content with the workspace and `guides/`
 * @param names the phases, such as `axum/crud`; if empty, all phases
 * @returns how many cases passed and failed, and the test's output for each program that failed
 * @throws CommandError if a program can't be built or started
 */
export async function checkContracts(
  content: Content,
  names: readonly string[],
): Promise<CheckSummary> {
  const programs = findPhaseCrates(content, names).flatMap((phase) => {
    const read = contractSchema.safeParse(phase.manifest);
    return read.success ? [{ phase, options: read.data.package.metadata.contract.options }] : [];
  });
  showHeading('contract: cargo build');
  const chosen = ['--package', 'contract', '--locked'];
  const contract = programOf(
    { package: 'contract' },
    await buildCrate(content, content.root, chosen),
  );
  const checked: CheckSummary[] = [];
  for (const { phase, options } of programs) {
    showHeading(`contract: ${phase.name}`);
    const check = () => checkProgram(content, contract, phase, options);
    checked.push(await measureLesson(phase.name, check));
  }
  return {
    passed: checked.reduce((sum, { passed }) => sum + passed, 0),
    failed: checked.reduce((sum, { failed }) => sum + failed, 0),
    blocks: checked.flatMap(({ blocks }) => blocks),
  };
}

async function checkProgram(
  content: Content,
  contract: string,
  phase: PhaseCrate,
  options: readonly string[],
): Promise<CheckSummary> {
  const program = programOf(phase, await buildCopy(content, phase));
  const { printed, end } = await withServer(program, phase.crate, ({ port }) =>
    runProgram({
      program: contract,
      arguments: [`http://127.0.0.1:${port}`, ...options],
      folder: phase.crate,
      environment: sampleEnvironment(port),
      seconds: SECONDS_TO_CHECK,
    }),
  );
  const [, passed = 0, failed = 1] = /(\d+) passed, (\d+) failed\s*$/.exec(printed) ?? [];
  if (end === 0) return { passed: Number(passed), failed: 0, blocks: [] };
  const block = `${phase.name} does not fulfil the contract:\n${printed.trimEnd()}`;
  return { passed: Number(passed), failed: Number(failed), blocks: [block] };
}

import { type CargoRun, runCargo } from './cargo.ts';
import { heading } from './progress.ts';

/** How a check of the crates went: how many things hold, and a block for each that doesn't. */
export interface Checked {
  readonly passed: number;
  readonly failed: number;
  readonly blocks: readonly string[];
}

/**
 * Checks the form of the crates with rustfmt, lints them with Clippy and runs their tests.
 *
 * @param packages the crates by name; all of the workspace where there are none
 */
export async function checkCrates(
  content: string,
  packages: readonly string[],
): Promise<readonly Checked[]> {
  const named = packages.flatMap((name) => ['--package', name]);
  const chosen = named.length > 0 ? named : ['--workspace'];
  const formatted = named.length > 0 ? named : ['--all'];
  heading('samples: cargo fmt');
  const fmt = await runCargo(['fmt', '--check', ...formatted, '--', '--color=never'], content);
  heading('samples: cargo clippy');
  const clippyArgs = ['--all-targets', '--locked', '--', '-D', 'warnings'];
  const clippy = await runCargo(['clippy', ...chosen, ...clippyArgs], content);
  heading('samples: cargo test');
  const tests = await runCargo(['test', ...chosen, '--locked', '--no-fail-fast'], content);
  return [
    single('cargo fmt --check (in content/; cargo fmt mends it)', fmt),
    single('cargo clippy --all-targets (in content/)', clippy),
    countTests(tests),
  ];
}

/** Counts the tests of a run of `cargo test`; one that ends before any test is one failure. */
export function countTests(run: CargoRun): Checked {
  const sum = (kind: string) =>
    [...run.output.matchAll(new RegExp(`^test result: .*?(\\d+) ${kind}`, 'gm'))]
      .map(([, count]) => Number(count))
      .reduce((total, count) => total + count, 0);
  const passed = sum('passed');
  if (run.ok) return { passed, failed: 0, blocks: [] };
  const failures = run.output
    .split('\n')
    .filter((line) => !/^(running \d+ tests?|test .* \.\.\. ok|test result: ok.*)?$/.test(line));
  const block = ['cargo test (in content/) failed', ...failures, run.log].join('\n').trimEnd();
  return { passed, failed: Math.max(1, sum('failed')), blocks: [block] };
}

function single(what: string, run: CargoRun): Checked {
  if (run.ok) return { passed: 1, failed: 0, blocks: [] };
  const said = [run.output, run.log].filter((text) => text !== '').join('\n');
  return { passed: 0, failed: 1, blocks: [`${what} failed\n${said}`] };
}

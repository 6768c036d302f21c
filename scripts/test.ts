import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './shared/command.ts';
import { parseCommandLine } from './shared/command-line.ts';
import { projectRoot } from './shared/project.ts';
import { chooseSteps } from './test/choose.ts';
import { prepareMachine } from './test/machine.ts';
import { endProcessesOnSignals, runProcess } from './test/process.ts';
import { describeResult, ProgressDisplay } from './test/progress.ts';
import { runInOrder } from './test/schedule.ts';
import { resultOf, type StepResult } from './test/step-result.ts';
import { type Step, steps } from './test/steps.ts';
import { describeTimes, type Times, timesOf, writeTimes } from './test/times.ts';

/**
 * Runs the steps named on the command line, or all of them. It continues after a failed step,
 * prints how long each step took, and ends with the line `N passed, N failed`.
 */
await runCommand(async () => {
  const start = performance.now();
  endProcessesOnSignals();
  const { positionals: names } = parseCommandLine({ command: 'npm test', positionals: '[step …]' });
  const chosen = chooseSteps(steps, names);
  const machine = await prepareMachine(chosen);
  const reports = mkdtempSync(join(tmpdir(), 'from-zero-test-'));
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
  const progress = new ProgressDisplay();

  async function run(step: Step): Promise<StepResult> {
    const missing = machine.missing.get(step.name);
    if (missing) return missing;
    progress.start(step.name);
    const report = join(reports, `${step.name}.json`);
    const env = { ...machine.environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const onLine = (line: string) => progress.update(step.name, line);
    const ending = await runProcess(step.command(report), { cwd: projectRoot, env, onLine });
    return resultOf(step, ending, readIfExists(report));
  }

  function show(result: StepResult): void {
    const output = result.failed > 0 ? `\n\n${result.output.trim()}\n` : '';
    progress.end(result.name, describeResult(result) + output);
  }

  const results = await runInOrder(chosen, Math.min(availableParallelism(), 4), run, show);
  progress.stop();
  return summarise(results, timesOf(results, (performance.now() - start) / 1000));
});

function summarise(results: readonly StepResult[], times: Times): number {
  writeTimes(times);
  for (const line of describeTimes(times)) console.log(line);
  const failing = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
  if (failing.length > 0) console.log(`Failed: ${failing.join(', ')}`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function readIfExists(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

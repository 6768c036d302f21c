import { findCargo } from '../rust/find-cargo.ts';
import { findBrowser } from '../shared/browser.ts';
import { CommandError } from '../shared/command.ts';
import { notRun, type StepResult, skipped } from './step-result.ts';
import type { Step } from './steps.ts';

/** What the machine provides for the steps. */
export interface PreparedMachine {
  /** The results, by step name, of steps that can't run because something they need is missing. */
  readonly missing: ReadonlyMap<string, StepResult>;
  /** The environment for the steps. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Finds what the steps need, and installs a browser if there is none. */
export async function prepareMachine(steps: readonly Step[]): Promise<PreparedMachine> {
  const missing = new Map<string, StepResult>();
  const environment: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  for (const step of steps) {
    if (step.needs === 'cargo' && !findCargo()) missing.set(step.name, withoutCargo(step));
    if (step.needs === 'browser') {
      try {
        environment['CHROMIUM_PATH'] = await findBrowser();
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        missing.set(step.name, notRun(step, error.message));
      }
    }
  }
  return { missing, environment };
}

function withoutCargo(step: Step): StepResult {
  const reason = 'the Rust samples need cargo (https://rustup.rs)';
  return process.env['CI'] === 'true' ? notRun(step, reason) : skipped(step, reason);
}

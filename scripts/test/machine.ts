import { findBrowser } from '../setup/browser.ts';
import { findCargo } from '../setup/cargo.ts';
import { CommandError } from '../setup/command.ts';
import { leftOut, notRun, type Outcome } from './outcome.ts';
import type { Step } from './steps.ts';

/** What the machine has of the things that steps need. */
export interface Machine {
  /** Outcomes that are known before the step runs, because something is missing. */
  readonly missing: ReadonlyMap<string, Outcome>;
  /** The environment for the steps. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Looks for what the steps need, installs a browser if there is none, and notes what is missing. */
export async function prepareMachine(steps: readonly Step[]): Promise<Machine> {
  const missing = new Map<string, Outcome>();
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

function withoutCargo(step: Step): Outcome {
  const reason = 'the Rust samples need cargo (https://rustup.rs)';
  return process.env['CI'] === 'true' ? notRun(step, reason) : leftOut(step, reason);
}

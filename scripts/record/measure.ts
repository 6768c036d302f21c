import type { Content } from '../../src/content/index.ts';
import { checkForm, checkOthers } from '../rust/check-crates.ts';
import { withContentCopy } from '../rust/copy-content.ts';
import { findPhases } from '../rust/phases.ts';
import { checkPhase } from './check.ts';

/** How long a part of a check took. */
export interface Measured {
  /** A phase, such as `axum/extractors`, or what belongs to none. */
  readonly what: string;
  readonly seconds: number;
}

/**
 * Measures a check of all samples that begins with nothing built: first what belongs to no phase,
 * then each phase by itself.
 *
 * @param content the folder with the workspace and `guides/`
 */
export function measureSamples(content: Content): Promise<readonly Measured[]> {
  return withContentCopy(content, async (copy) => {
    const measured: Measured[] = [];
    const measure = async (what: string, work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      measured.push({ what, seconds: (performance.now() - start) / 1000 });
    };
    const phases = findPhases(copy, []);
    await measure('the form and other crates', async () => {
      await checkForm(copy, []);
      await checkOthers(copy, phases);
    });
    for (const phase of phases) {
      await measure(phase.name, () => checkPhase(copy, phase));
    }
    return measured;
  });
}

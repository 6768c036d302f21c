import type { Content } from '../../src/content/index.ts';
import { checkFormatting, checkSharedCrates } from '../rust/check-crates.ts';
import { withContentCopy } from '../rust/copy-content.ts';
import { findPhaseCrates } from '../rust/phase-crates.ts';
import { checkPhase } from './check.ts';

/** How long a part of a check took. */
export interface Measured {
  /** A phase, such as `axum/extractors`, or a name for the checks that belong to no phase. */
  readonly what: string;
  readonly seconds: number;
}

/**
 * Measures a check of all samples that starts without built files: first the checks that belong to
 * no phase, then each phase separately.
 *
 * @param content the content with the workspace and `guides/`
 */
export function measureSamples(content: Content): Promise<readonly Measured[]> {
  return withContentCopy(content, async (copy) => {
    const measured: Measured[] = [];
    const measure = async (what: string, work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      measured.push({ what, seconds: (performance.now() - start) / 1000 });
    };
    const phases = findPhaseCrates(copy, []);
    await measure('formatting and other crates', async () => {
      await checkFormatting(copy);
      await checkSharedCrates(copy, phases);
    });
    for (const phase of phases) {
      await measure(phase.name, () => checkPhase(copy, phase));
    }
    return measured;
  });
}

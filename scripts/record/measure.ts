import { checkRecordings } from './check.ts';
import { withContentCopy } from './copy-content.ts';
import { checkCrates } from './crates.ts';
import { findPhases } from './phases.ts';

/** How long a part of a check took. */
export interface Measured {
  /** A phase, such as `axum/extractors`, or what is done for all of them. */
  readonly what: string;
  readonly seconds: number;
}

/**
 * Measures a check of all samples that begins with nothing built: first what is done for the whole
 * workspace, then each phase.
 *
 * @param content the folder with the workspace and `guides/`
 */
export function measureSamples(content: string): Promise<readonly Measured[]> {
  return withContentCopy(content, async (copy) => {
    const measured: Measured[] = [];
    const measure = async (what: string, work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      measured.push({ what, seconds: (performance.now() - start) / 1000 });
    };
    await measure('cargo fmt, clippy and test', () => checkCrates(copy, []));
    for (const phase of findPhases(copy, [])) {
      await measure(phase.name, () => checkRecordings(copy, phase));
    }
    return measured;
  });
}

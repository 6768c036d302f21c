import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const MINUTE = 60_000;

/** Begins with the files that run programs, which take longest: so none of them is left at the end. */
class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const runsPrograms = ({ moduleId }: TestSpecification) =>
      /\/(record-|new\.|drawing-)/.test(moduleId);
    return [...sorted.filter(runsPrograms), ...sorted.filter((file) => !runsPrograms(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // No test leaves anything behind in its process, so that each part is loaded once a worker.
    isolate: false,
    sequence: { sequencer: ProgramsFirst },
    // Some tests wait for programs that they start: meanwhile others have the cores.
    maxWorkers: 2 * availableParallelism(),
    // Only what hangs is to end here, before its silence ends the step: a machine that is ten times
    // slower for a while is no failure.
    testTimeout: 8 * MINUTE,
    hookTimeout: 8 * MINUTE,
    expect: { poll: { timeout: MINUTE } },
  },
});

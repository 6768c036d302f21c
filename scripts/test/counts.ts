import { z } from 'zod';

/** How many tests a step ran. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** Further facts to print, for example '2 skipped'. */
  readonly notes: readonly string[];
}

/**
 * Reads the counts from a step's output and from its report file ('' if it wrote none). Returns
 * undefined if they are missing, as after a crash.
 */
export type Counter = (output: string, report: string) => TestCounts | undefined;

/** Reads a last line such as `N passed, N failed`. */
export const countsFromLastLine: Counter = (output) => {
  const [, passed, failed] = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  if (passed === undefined || failed === undefined) return undefined;
  return { passed: Number(passed), failed: Number(failed), notes: [] };
};

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Reads Vitest's JSON report; a file that could not be loaded counts as one failed test. */
export const countsFromVitest: Counter = (_output, text) => {
  const report = read(vitestReport, text);
  if (!report) return undefined;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    notes: note(report.numPendingTests + report.numTodoTests, 'skipped'),
  };
};

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** Reads Playwright's JSON report; a test that passes only when repeated counts as failed. */
export const countsFromPlaywright: Counter = (_output, text) => {
  const report = read(playwrightReport, text);
  if (!report) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    notes: [...note(flaky, 'passed only when repeated'), ...note(skipped, 'skipped')],
  };
};

function note(count: number, what: string): string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}

function read<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

import { ContentError } from '../../src/core/issue.ts';

/** An expected failure: its message says what was found, where, and how to mend it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * Runs a script's main function and turns its result into the process's exit code.
 * A CommandError or ContentError is printed as its bare message; anything else is a defect and
 * keeps its trace.
 * @param main gives the exit code, or nothing for success
 */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const expected = error instanceof CommandError || error instanceof ContentError;
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}

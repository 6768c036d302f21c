import { ContentError } from '../../src/core/issue.ts';

/** An expected failure: its message says what was found, where, and how to fix it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * Runs a script's main function and sets the process's exit code to its result. Of a CommandError
 * or ContentError only the message is printed; any other error is a defect and is printed with its
 * stack trace.
 * @param main returns the exit code, or undefined for success
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

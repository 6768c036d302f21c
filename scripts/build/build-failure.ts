import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The properties that the build's tools add to the errors they throw; each tool sets others. */
interface ToolError extends Error {
  readonly errors?: readonly ToolError[];
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
  /** The module or page that was being processed. */
  readonly id?: string;
}

/**
 * Turns the error of a failed build into lines for a contributor.
 * @param error the thrown value: content errors, a tool's error with a position, or a list of them
 * @param root the project's folder; paths are shown relative to it
 * @returns `file:line:column message` lines in the order of the files; defects with their stack
 *   trace
 */
export function describeBuildFailure(error: unknown, root: string): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const { errors = [] }: ToolError = error;
  const lines = (errors.length > 0 ? errors : [error]).flatMap((each) => describe(each, root));
  return [...new Set(lines)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function describe(error: ToolError, root: string): string[] {
  const message = stripVTControlCharacters(error.message);
  const located = message.split('\n').filter((line) => /^\S+:\d+:\d+ \S/.test(line));
  if (located.length > 0) return located;
  const position = positionInFrame(message) ?? positionOf(error, root);
  if (position) return [`${position} ${summary(message)}`];
  const where = error.id ? `${error.id}: ` : '';
  return [`${where}${stripVTControlCharacters(error.stack ?? message)}`];
}

// Rolldown draws a code frame, headed by a position that is more exact than the error's fields.
function positionInFrame(message: string): string | undefined {
  return /\[ (\S+:\d+:\d+) \]/.exec(message)?.[1];
}

function positionOf({ loc }: ToolError, root: string): string | undefined {
  if (!loc?.file) return undefined;
  return `${relative(root, loc.file)}:${loc.line || 1}:${loc.column || 1}`;
}

function summary(message: string): string {
  const [text = ''] = message.split(/\n\s*╭/);
  return (
    text
      .replace(/^(\[[^\]]+\]|\d+:\d+:)\s*/, '')
      .split('\n')
      // Schema issues name their field twice, or not at all: `**title**: **title**: Required`.
      .map((line) =>
        line
          .replace(/\*\*(.*?)\*\*:? (?=\*\*\1\*\*)|\*{4}: /, '')
          .replaceAll('**', '')
          .trim(),
      )
      .filter(Boolean)
      .join(' ')
  );
}

import { err, listNames, ok, type Result } from '../issue.ts';

/** A command of a ```run block. */
export interface Command {
  /** The command as the lesson writes it. */
  readonly text: string;
  /** `cargo`, or the path of the reader's program relative to the crate. */
  readonly program: string;
  readonly arguments: readonly string[];
}

/** The path of the program that cargo builds from a reader's crate, which is named `books`. */
export const PROGRAM = './target/debug/books';

/** The cargo subcommands that change nothing outside the crate. */
const SUBCOMMANDS = 'build,check,clippy,fmt,run,test,tree'.split(',');

/**
 * Parses the commands of a ```run block, one per line.
 *
 * @param text the block's lines
 * @returns the commands, or issues with positions in `text`
 */
export function parseCommands(text: string): Result<readonly Command[]> {
  const issues: { line: number; column: number; message: string }[] = [];
  const commands = text.split(/\r?\n/).flatMap((line, index): Command[] => {
    const fault = faultOf(line);
    if (fault === undefined) return [readCommand(line)];
    issues.push({ line: index + 1, column: 1, message: `run: ${fault}` });
    return [];
  });
  return issues.length > 0 ? err(...issues) : ok(commands);
}

function faultOf(line: string): string | undefined {
  if (line.trim() === '') return 'the line is empty; write one command per line';
  if (/["'\\|&;<>$`*?~()#]/.test(line)) {
    return `\`${line}\` needs a shell, but commands run without one; write a program and its arguments, without quotes`;
  }
  const { program, arguments: args } = readCommand(line);
  if (program === PROGRAM) return undefined;
  if (program !== 'cargo') {
    return `\`${program}\` is not allowed; write \`cargo …\` or \`${PROGRAM}\``;
  }
  const [subcommand = ''] = args;
  if (subcommand === '--version' || SUBCOMMANDS.includes(subcommand)) return undefined;
  return `\`cargo ${subcommand}\` is not allowed; the allowed subcommands are ${listNames(SUBCOMMANDS)}`;
}

function readCommand(line: string): Command {
  const [program = '', ...args] = line.trim().split(/\s+/);
  return { text: line.trim(), program, arguments: args };
}

/** Whether a recorded terminal session runs exactly these commands, in this order. */
export function isRecordingOf(recorded: string, commands: readonly Command[]): boolean {
  const prompts = recorded.split('\n').filter((line) => line.startsWith('$ '));
  return prompts.join('\n') === commands.map(({ text }) => `$ ${text}`).join('\n');
}

import { err, listNames, ok, type Result } from './issue.ts';

/** A command of a ```run block. */
export interface Command {
  /** As it is written. */
  readonly text: string;
  /** `cargo`, or the path of the reader's program below the crate. */
  readonly program: string;
  readonly arguments: readonly string[];
}

/** What a reader's crate, and so its program, is called. */
export const PROGRAM = './target/debug/books';

/** Those that touch nothing but the crate. */
const SUBCOMMANDS = 'build,check,clippy,fmt,run,test,tree'.split(',');

/**
 * Reads the commands of a ```run block, one a line.
 *
 * @param text the block's lines
 * @returns the commands; an issue is placed in `text`
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
  if (line.trim() === '') return 'a line holds no command; write one a line';
  if (/["'\\|&;<>$`*?~()#]/.test(line)) {
    return `\`${line}\` needs a shell, and none is used; write a program and its words, without quotes`;
  }
  const { program, arguments: words } = readCommand(line);
  if (program === PROGRAM) return undefined;
  if (program !== 'cargo') {
    return `\`${program}\` is not run here; write \`cargo …\` or \`${PROGRAM}\``;
  }
  const [subcommand = ''] = words;
  if (subcommand === '--version' || SUBCOMMANDS.includes(subcommand)) return undefined;
  return `\`cargo ${subcommand}\` is not run here; there are ${listNames(SUBCOMMANDS)}`;
}

function readCommand(line: string): Command {
  const [program = '', ...words] = line.trim().split(/\s+/);
  return { text: line.trim(), program, arguments: words };
}

/** Whether what was recorded is what a terminal shows of these commands, in this order. */
export function isRecordingOf(recorded: string, commands: readonly Command[]): boolean {
  const prompts = recorded.split('\n').filter((line) => line.startsWith('$ '));
  return prompts.join('\n') === commands.map(({ text }) => `$ ${text}`).join('\n');
}

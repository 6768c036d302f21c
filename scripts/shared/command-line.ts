import { parseArgs } from 'node:util';
import { CommandError } from './command.ts';

/** What a command accepts. */
interface Accepted<Option extends string> {
  /** How the command is started, such as `npm run cards`. */
  readonly command: string;
  /** The names of its options, without the dashes. None takes a value. */
  readonly options?: readonly Option[];
  /** How a message describes its other arguments, such as `[phase …]`; by default it has none. */
  readonly positionals?: string;
}

/** The arguments of a command. */
interface CommandLine<Option extends string> {
  /** The options that were given. */
  readonly options: ReadonlySet<Option>;
  /** The other arguments, in order. */
  readonly positionals: readonly string[];
}

/**
 * Parses the arguments of a command.
 *
 * @throws CommandError that says in one line which argument is not accepted, and which ones are
 */
export function parseCommandLine<const Option extends string = never>(
  { command, options = [], positionals }: Accepted<Option>,
  args: readonly string[] = process.argv.slice(2),
): CommandLine<Option> {
  const config = Object.fromEntries(options.map((name) => [name, { type: 'boolean' } as const]));
  const allowPositionals = positionals !== undefined;
  try {
    const parsed = parseArgs({ args, options: config, allowPositionals });
    return {
      options: new Set(options.filter((name) => parsed.values[name] === true)),
      positionals: parsed.positionals,
    };
  } catch (error) {
    const fault = faultIn(error);
    if (fault === undefined) throw error;
    const accepted = [
      ...options.map((name) => `[--${name}]`),
      ...(allowPositionals ? [positionals] : []),
    ];
    throw new CommandError(`${fault}; usage: ${command} -- ${accepted.join(' ')}`);
  }
}

/** What `parseArgs` says about an argument, without its advice on how to escape it. */
function faultIn(error: unknown): string | undefined {
  const isOfArguments =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
  return isOfArguments ? error.message.split('. ')[0] : undefined;
}

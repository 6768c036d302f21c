/** What the compiler says of many places, and what so tells nothing. */
const GENERIC = /^unsatisfied trait bound$/;
const PANIC = /^thread '.*' panicked at /;
/** A line of the margin that points at code, and what stands behind the pointers. */
const POINTER = /^\s*\|.*?\^[\^-]*\s*(?:-+\s+)?(?<label>.*)$/;
/** A line of the margin below one that points, with the text that its bars lead to. */
const BELOW = /^\s*\|[\s|]*(?<label>[^\s|].*)$/;
const SOURCE = /^\s*\d+\s*\|\s*(?<code>\S.*)$/;
const NOT_IMPLEMENTED = /the trait `.+` is not implemented for .+$/m;

/** The line of a message that says what is wrong: the first one, or of a panic the one below. */
export function titleOf(message: string): string {
  const [first = '', second = ''] = message.split('\n');
  return PANIC.test(first) ? second : first;
}

/**
 * The line that tells a message from others with the same title: what the compiler says of the
 * place of the fault, the trait that is missing there, or the code of that place; without a place,
 * what its title announces.
 *
 * @returns undefined for a message that points at nothing, such as a panic
 */
export function faultLine(message: string): string | undefined {
  const lines = message.split('\n');
  const at = lines.findIndex((line) => POINTER.test(line));
  if (at < 0) return listedBelow(lines);
  const label = labelAt(lines, at);
  const isTelling = !GENERIC.test(label) && label !== '' && !titleOf(message).endsWith(label);
  if (isTelling) return label;
  const [missing] = NOT_IMPLEMENTED.exec(message) ?? [];
  return missing ?? SOURCE.exec(lines[at - 1] ?? '')?.groups?.['code'];
}

function listedBelow([title = '', first = '']: readonly string[]): string | undefined {
  return title.endsWith(':') ? /^\s+>> (.+)$/.exec(first)?.[1] : undefined;
}

/** What stands behind the pointers of a line, or below them; empty if nothing does. */
function labelAt(lines: readonly string[], at: number): string {
  const own = POINTER.exec(lines[at] ?? '')?.groups?.['label'] ?? '';
  if (own !== '') return own;
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !/^\s*\|/.test(line));
  for (const line of rest.slice(0, end < 0 ? undefined : end)) {
    const below = BELOW.exec(line)?.groups?.['label'];
    if (below !== undefined) return below;
  }
  return '';
}

import { parse, TomlError, type TomlTable } from 'smol-toml';
import { err, ok, type Result } from '../issue.ts';

/**
 * Parses a `Cargo.toml` or `Cargo.lock`.
 *
 * @param name the file's name in messages
 * @returns the table, or an issue with its position
 */
export function parseToml(text: string, name: string): Result<TomlTable> {
  try {
    return ok(parse(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The lines after the first show an excerpt of the source.
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    const { line, column } = error;
    return err({ line, column, message: `${name} can't be read: ${reason}` });
  }
}

/**
 * Parses a `Cargo.toml` or `Cargo.lock`.
 *
 * @param name the file's name in messages
 * @throws Error with the position if it is not valid TOML
 */
export function parseTomlOrThrow(text: string, name: string): TomlTable {
  const table = parseToml(text, name);
  if (table.ok) return table.value;
  const [{ line, column, message } = { line: 1, column: 1, message: '' }] = table.issues;
  throw new Error(`${message}, at ${line}:${column}`);
}

/** The table at a key; an empty one if there is none. */
export function tableAt(table: TomlTable, key: string): TomlTable {
  const inner = table[key];
  return isTable(inner) ? inner : {};
}

/** Whether a TOML value is a table. */
export function isTable(value: unknown): value is TomlTable {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/** The strings in an array; none if the value is not an array. */
export function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

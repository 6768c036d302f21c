/**
 * Fills the `{names}` of a message with values.
 *
 * @throws Error if a name has no value, so that a reader never sees braces
 */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`The message "${message}" needs a value for {${name}}.`);
    return String(value);
  });
}

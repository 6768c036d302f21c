import messages from '../../content/ui/en.json' with { type: 'json' };

export type MessageKey = keyof typeof messages;

/**
 * Returns the message of the interface for a key, from `content/ui/`.
 *
 * @param values the values of the `{names}` in the message
 * @throws Error if a name has no value, so that the interface never shows braces
 */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return messages[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The message "${key}" needs a value for {${name}}.`);
    return String(value);
  });
}

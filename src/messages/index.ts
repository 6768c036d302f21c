import messages from '../../content/ui/en.json' with { type: 'json' };

export type MessageKey = keyof typeof messages;

/**
 * The interface's words for a key, from `content/ui/`.
 *
 * @param values what replaces the `{names}` in them
 * @throws Error where a name has no value: an interface never shows braces
 */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return messages[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The words "${key}" need a value for {${name}}.`);
    return String(value);
  });
}

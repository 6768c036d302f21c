import messages from '../../content/ui/en.json' with { type: 'json' };
import { fill } from '../core/fill.ts';

export type MessageKey = keyof typeof messages;

/**
 * Returns the message of the interface for a key, from `content/ui/`.
 *
 * @param values the values of the `{names}` in the message
 * @throws Error if a name has no value, so that the interface never shows braces
 */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(messages[key], values);
}

/** Returns a message with its `{names}`, for a script that fills them in the browser. */
export function messageTemplate(key: MessageKey): string {
  return messages[key];
}

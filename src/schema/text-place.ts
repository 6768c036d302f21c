import type { Place } from '../core/issue.ts';

/** The place of a character in a text, counted from 1. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

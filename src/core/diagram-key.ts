import { hashText } from './hash.ts';

/** Raised when the same source is to be drawn differently: every key then changes. */
const DRAWING_VERSION = 1;

/**
 * The name under which the drawing of a diagram is kept: a hash of the drawing version and the
 * source.
 *
 * @param source the Mermaid source as written in the fence; space around it doesn't count
 */
export function diagramKey(source: string): string {
  return hashText(`${DRAWING_VERSION}\n${source.trim()}`);
}

import { hashText } from './hash.ts';

/** Increase this when diagrams must be drawn differently: all keys change with it. */
const DRAWING_VERSION = 1;

/**
 * The base name of the files with the drawing of a diagram: a hash of the drawing version and the
 * source.
 *
 * @param source the Mermaid source in the fence; leading and trailing white space is ignored
 */
export function diagramKey(source: string): string {
  return hashText(`${DRAWING_VERSION}\n${source.trim()}`);
}

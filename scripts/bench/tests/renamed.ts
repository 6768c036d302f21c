/**
 * The name of a copy. It has the same length as the original's, so that columns in compiler
 * messages do not move, and is sorted after it, so that the original comes first where both explain
 * something.
 */
export function renamed(name: string): string {
  return `${name.slice(0, -1)}z`;
}

import type { Place } from '../core/issue.ts';

/** A node of a Markdown tree, as far as its place is concerned. */
export type Positioned = Readonly<{ position?: { readonly start: Place } | undefined }>;

/** Where a node starts in its file; the start of the file where the parser didn't say. */
export function placeOf({ position }: Positioned): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

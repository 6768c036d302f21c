/** A position in a text file: both numbers count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A node of a syntax tree that knows where it stands. */
export type Positioned = Readonly<{ position?: { readonly start: Position } | undefined }>;

/** The position of a character in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Where a node starts in its file; the start of the file where the parser didn't say. */
export function positionOf({ position }: Positioned): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

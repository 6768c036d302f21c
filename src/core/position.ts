/** A position in a text file; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A node of a syntax tree with its position. */
export type Positioned = Readonly<{ position?: { readonly start: Position } | undefined }>;

/** The position of the character at an offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The position where a node starts; the start of the file if the parser gave none. */
export function positionOf({ position }: Positioned): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

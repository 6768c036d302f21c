import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The output of a program, collected in a temporary file. */
export interface Printed {
  /** The file descriptor for both output streams of the program. */
  readonly descriptor: number;
  /** Gives everything that has been printed so far. */
  readonly text: () => string;
  /** Removes the file. */
  readonly remove: () => void;
}

/** Collects both output streams of a program in one file, in the order a terminal would show. */
export function collectPrinted(): Printed {
  const folder = mkdtempSync(path.join(tmpdir(), 'from-zero-'));
  const file = path.join(folder, 'printed.txt');
  const descriptor = openSync(file, 'a');
  return {
    descriptor,
    text: () => readFileSync(file, 'utf8'),
    remove: () => {
      closeSync(descriptor);
      rmSync(folder, { recursive: true });
    },
  };
}

import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a program prints. */
export interface Printed {
  /** For both output streams of the program. */
  readonly descriptor: number;
  /** All that has been printed so far. */
  readonly text: () => string;
  /** Forgets it. */
  readonly remove: () => void;
}

/** Collects both output streams of a program in one file, which keeps a terminal's order. */
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

import { STORAGE_KEY } from '../core/progress/progress.ts';

/** Beside the progress and no part of it: it decides in which order a reader sees choices. */
const SEED_KEY = `${STORAGE_KEY}:reader`;

let seed: string | undefined;

/** A text of this reader's own: the same at every visit, where the browser keeps anything. */
export function readerSeed(): string {
  try {
    seed ??= localStorage.getItem(SEED_KEY) ?? undefined;
    seed ??= String(Math.random());
    localStorage.setItem(SEED_KEY, seed);
  } catch {
    // Then it lasts as long as the page.
    seed ??= String(Math.random());
  }
  return seed;
}

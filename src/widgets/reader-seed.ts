import { STORAGE_KEY } from '../core/progress/progress.ts';

/** Stored separately from the progress: it decides the order in which a reader sees choices. */
const SEED_KEY = `${STORAGE_KEY}:reader`;

let seed: string | undefined;

/** A random seed for this reader: the same at every visit, if the browser can store it. */
export function readerSeed(): string {
  try {
    seed ??= localStorage.getItem(SEED_KEY) ?? undefined;
    seed ??= String(Math.random());
    localStorage.setItem(SEED_KEY, seed);
  } catch {
    // Without storage the seed lasts as long as the page.
    seed ??= String(Math.random());
  }
  return seed;
}

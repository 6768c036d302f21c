import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What passed a check on this machine: names with a hash each, kept in a file. */
export class Passed {
  readonly #file: string;
  readonly #hashes: Map<string, string>;

  /** @param file is read unless this is a run for others, which has to check everything */
  constructor(file: string) {
    this.#file = file;
    this.#hashes = new Map(process.env['CI'] === 'true' ? [] : read(file));
  }

  /** Whether this passed before, as it is now. */
  has(name: string, hash: string): boolean {
    return this.#hashes.get(name) === hash;
  }

  /** Notes that this passed. */
  add(name: string, hash: string): void {
    this.#hashes.set(name, hash);
    mkdirSync(path.dirname(this.#file), { recursive: true });
    const hashes = Object.fromEntries([...this.#hashes].sort());
    writeFileSync(this.#file, `${JSON.stringify(hashes, undefined, 2)}\n`);
  }
}

function read(file: string): [string, string][] {
  try {
    return Object.entries<string>(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // No file, or none that can be read: nothing is known to have passed.
    return [];
  }
}

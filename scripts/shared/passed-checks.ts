import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fingerprint } from './fingerprint.ts';
import { sourcesOf } from './imports.ts';
import { root } from './project.ts';

const entriesSchema = z.record(
  z.string(),
  z.strictObject({ inputs: z.string(), passed: z.number() }),
);

/**
 * What passed a check on this machine, kept in a file. It counts as long as neither what was checked
 * has changed nor the code that checks it, with all that this imports, or the packages.
 */
export class PassedChecks {
  readonly #file: string;
  readonly #checker: string;
  #entries: z.infer<typeof entriesSchema> | undefined;

  /**
   * @param file where it is kept
   * @param checker the module that checks, from the project's root, such as `scripts/record/check.ts`
   * @param base the project's root
   */
  constructor(file: string, checker: string, base = root) {
    this.#file = file;
    this.#checker = fingerprint(base, [...sourcesOf(base, checker), 'package-lock.json']);
  }

  /**
   * How many tests of this passed, unless something has changed since then. A run for others (CI)
   * checks everything.
   *
   * @param inputs what is checked, in any text that changes with it
   */
  find(name: string, inputs: string): number | undefined {
    if (process.env['CI'] === 'true') return undefined;
    const entry = this.#read()[name];
    return entry?.inputs === this.#sum(inputs) ? entry.passed : undefined;
  }

  /** Notes how many tests of this passed. */
  add(name: string, inputs: string, passed: number): void {
    this.#entries = { ...this.#read(), [name]: { inputs: this.#sum(inputs), passed } };
    const sorted = Object.fromEntries(Object.entries(this.#entries).sort());
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(sorted, undefined, 2)}\n`);
  }

  #sum(inputs: string): string {
    return createHash('sha256').update(inputs).update(this.#checker).digest('hex');
  }

  #read(): z.infer<typeof entriesSchema> {
    this.#entries ??= readEntries(this.#file);
    return this.#entries;
  }
}

function readEntries(file: string): z.infer<typeof entriesSchema> {
  try {
    return entriesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // No file, or none that can be read: nothing is known to have passed.
    return {};
  }
}

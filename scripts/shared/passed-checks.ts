import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fingerprint } from './fingerprint.ts';
import { sourcesOf } from './imports.ts';
import { projectRoot } from './project.ts';

const entriesSchema = z.record(
  z.string(),
  z.strictObject({ inputs: z.string(), passed: z.number() }),
);

/**
 * Stores in a file which checks passed on this machine. An entry is valid until what was checked,
 * the code that checks it (with all its imports) or the packages change.
 */
export class PassedChecks {
  readonly #file: string;
  readonly #checker: string;
  #entries: z.infer<typeof entriesSchema> | undefined;

  /**
   * @param file the path of the file
   * @param checker the module that checks, relative to `base`, such as `scripts/record/check.ts`
   * @param base the project's root
   */
  constructor(file: string, checker: string, base = projectRoot) {
    this.#file = file;
    this.#checker = fingerprint(base, [...sourcesOf(base, checker), 'package-lock.json']);
  }

  /**
   * Finds how many tests passed; undefined if something has changed since then. In CI it is always
   * undefined, so that everything is checked.
   *
   * @param inputs a string that changes whenever what is checked changes
   */
  find(name: string, inputs: string): number | undefined {
    if (process.env['CI'] === 'true') return undefined;
    const entry = this.#read()[name];
    return entry?.inputs === this.#hash(inputs) ? entry.passed : undefined;
  }

  /** Stores how many tests passed. */
  add(name: string, inputs: string, passed: number): void {
    this.#entries = { ...this.#read(), [name]: { inputs: this.#hash(inputs), passed } };
    const sorted = Object.fromEntries(Object.entries(this.#entries).sort());
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(sorted, undefined, 2)}\n`);
  }

  #hash(inputs: string): string {
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
    // If the file is missing or invalid, nothing is known to have passed.
    return {};
  }
}

import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import type { Content } from '../../../src/content/index.ts';
import { formatLocks } from '../../../src/schema/locks.ts';
import { CommandError } from '../../shared/command.ts';
import { type Copied, copyLesson, verifyCopy } from './copy-lesson.ts';
import { lockFileWithCopy } from './lock-file.ts';
import { renamed } from './renamed.ts';

/** The phases of each guide, by its slug, in reading order. */
type Guides = ReadonlyMap<string, readonly string[]>;

/**
 * Adds copies of lessons to a course that passes all checks, so that it still passes them. The
 * first phases of each guide are copied to a new guide, as many of one guide as of another. A copy
 * is a complete lesson with a crate, an exercise, recordings and questions. Social cards are not
 * drawn.
 *
 * @param content the course, whose folder is changed
 * @returns the names of the copies, such as `axuz/hello-axum`
 * @throws CommandError if the course has too few phases
 */
export function addLessonCopies(content: Content, count: number): string[] {
  const { root } = content;
  const chosen = choose(readGuides(root), count);
  const copies: Copied[] = [];
  for (const [guide, phases] of chosen) {
    copyGuide(root, guide, phases);
    copies.push(...phases.map((phase) => copyLesson(content, guide, phase)));
  }
  for (const copied of copies) lockCopy(content, copied);
  copyUnused(content, copies);
  for (const { name } of copies) verifyCopy(content, name);
  return copies.map(({ name }) => name);
}

function readGuides(root: string): Guides {
  const files = globSync('guides/*/guide.yaml', { cwd: root }).sort();
  return new Map(
    files.map((file) => {
      const phases = parseDocument(readFileSync(path.join(root, file), 'utf8')).get('phases');
      const names: unknown[] = isSeq(phases) ? phases.toJSON() : [];
      return [path.basename(path.dirname(file)), names.map(String)];
    }),
  );
}

/**
 * Chooses the first phases, because a copy shows what has changed since the copy of the phase
 * before.
 */
function choose(guides: Guides, count: number): Guides {
  const longest = Math.max(0, ...[...guides.values()].map(({ length }) => length));
  for (let each = 0; each <= longest; each += 1) {
    // If the count can't be divided evenly, the first guides get one more.
    for (let more = 0; more < guides.size; more += 1) {
      const chosen = [...guides].map(([guide, phases], index): [string, readonly string[]] => [
        guide,
        phases.slice(0, index < more ? each + 1 : each),
      ]);
      const sum = chosen.reduce((total, [, { length }]) => total + length, 0);
      if (sum === count) return new Map(chosen.filter(([, { length }]) => length > 0));
    }
  }
  const all = [...guides.values()].flat().length;
  throw new CommandError(`The course has ${all} phases; ${count} can't be copied.`);
}

function copyGuide(root: string, guide: string, phases: readonly string[]): void {
  const folder = path.join(root, 'guides', guide);
  const document = parseDocument(readFileSync(path.join(folder, 'guide.yaml'), 'utf8'));
  document.set('title', `${document.get('title')} (copy)`);
  document.set('phases', phases);
  const copy = path.join(root, 'guides', renamed(guide));
  mkdirSync(copy);
  writeFileSync(path.join(copy, 'guide.yaml'), String(document));
}

/** Adds the crate of a copy to the `Cargo.lock` of its workspace. */
function lockCopy({ root, crates }: Content, { name, package: [from, to] }: Copied): void {
  const crate = path.join(root, 'guides', name, 'code');
  const file = path.join(crates.workspace(crate), 'Cargo.lock');
  writeFileSync(file, lockFileWithCopy(readFileSync(file, 'utf8'), from, to));
}

/** Gives each copy the unused dependencies of its original. */
function copyUnused({ crates }: Content, copies: readonly Copied[]): void {
  const locks = crates.locks();
  const added = copies.flatMap(({ original, name }) =>
    Object.entries(locks)
      .filter(([key]) => key.startsWith(`${original}/`))
      .map(([key, unused]) => [key.replace(original, name), unused] as const),
  );
  writeFileSync(crates.locksFile, formatLocks({ ...locks, ...Object.fromEntries(added) }));
}

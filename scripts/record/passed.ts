import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../src/content/files.ts';
import type { Content } from '../../src/content/index.ts';
import { fingerprint } from '../setup/fingerprint.ts';
import { root } from '../setup/project.ts';
import { targetFolder } from './cargo.ts';
import type { Phase } from './phases.ts';

/** The sources of the recorder itself: what it finds may change with them. */
const RECORDER = ['scripts/record', 'src/content', 'src/core', 'src/markdown', 'package-lock.json'];

/**
 * How many samples of a phase passed when it was last checked here.
 *
 * @param state what it is now, as `stateOf` says
 * @returns undefined where it has not passed since it, or the recorder, was changed
 */
export function whatPassed(content: Content, phase: Phase, state: string): number | undefined {
  const [known, passed] = (readText(memoryFile(content, phase)) ?? '').split(' ');
  return known === state ? Number(passed) : undefined;
}

/**
 * Remembers that all samples of a phase passed.
 *
 * @param state what it was before they were checked: it may have been edited meanwhile
 */
export function rememberPassed(
  content: Content,
  phase: Phase,
  state: string,
  passed: number,
): void {
  const file = memoryFile(content, phase);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${state} ${passed}`);
}

function memoryFile(content: Content, phase: Phase): string {
  return path.join(targetFolder(content), 'samples/passed', phase.package);
}

/** Sums up all that the samples of a phase, and their check, depend on. */
export function stateOf(content: Content, phase: Phase): string {
  // Where the inputs can't be read, cargo has failed before.
  return `${content.recordings.inputs(phase.folder)}-${fingerprint(root, RECORDER)}`;
}

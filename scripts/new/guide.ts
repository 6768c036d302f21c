import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { displayPath } from '../../src/content/index.ts';
import { readGuide } from '../../src/schema/guide.ts';
import { CommandError } from '../shared/command.ts';
import type { NewPage } from './arguments.ts';
import { templatesFolder } from './templates.ts';

/**
 * The phase before a new one in its guide, in which the new one may be listed already; undefined if
 * there is none.
 *
 * @throws CommandError if `guide.yaml` has faults
 */
export function slugBefore(guideFolder: string, phase: string): string | undefined {
  const file = path.join(guideFolder, 'guide.yaml');
  if (!existsSync(file)) return undefined;
  const guide = readGuide(readFileSync(file, 'utf8'));
  if (!guide.ok) throw new CommandError(`${displayPath(file)} has faults; run npm run check`);
  const { phases } = guide.value;
  return phases.includes(phase) ? phases[phases.indexOf(phase) - 1] : phases.at(-1);
}

/** Lists a phase in its guide, and creates the guide if it does not exist. */
export function listPhase(guideFolder: string, { phase, title }: NewPage): void {
  const file = path.join(guideFolder, 'guide.yaml');
  if (!existsSync(file)) {
    const template = readFileSync(path.join(templatesFolder, 'guide/guide.yaml'), 'utf8');
    const text = template
      .replace('__TITLE__', () => JSON.stringify(title))
      .replace('__PHASE__', phase);
    writeFileSync(file, text);
    return;
  }
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, withPhase(text, phase));
}

/** Adds a phase after the last one; the rest of the file keeps its author's formatting. */
function withPhase(text: string, phase: string): string {
  const phases = parseDocument(text).get('phases');
  const items = isSeq(phases) ? phases.items.filter(isScalar) : [];
  const end = items.at(-1)?.range?.[1];
  if (!isSeq(phases) || end === undefined || items.some(({ value }) => value === phase))
    return text;
  const start = items.at(-1)?.range?.[0] ?? end;
  const indent = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const added = phases.flow ? `, ${phase}` : `\n${indent}${phase}`;
  return text.slice(0, end) + added + text.slice(end);
}

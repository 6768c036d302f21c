import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { displayPath } from '../../src/content/files.ts';
import { readGuide } from '../../src/schema/guide.ts';
import { CommandError } from '../shared/command.ts';
import type { NewPage } from './arguments.ts';
import { templates } from './templates.ts';

/**
 * The phase that the new one goes on from, where the guide has one: it may be listed already.
 *
 * @throws CommandError where the guide's own file has faults
 */
export function phaseBefore(guideFolder: string, phase: string): string | undefined {
  const file = path.join(guideFolder, 'guide.yaml');
  if (!existsSync(file)) return undefined;
  const guide = readGuide(readFileSync(file, 'utf8'));
  if (!guide.ok) throw new CommandError(`${displayPath(file)} has faults; run npm run check`);
  const { phases } = guide.value;
  return phases.includes(phase) ? phases[phases.indexOf(phase) - 1] : phases.at(-1);
}

/** Lists a phase in its guide, which is made where there is none. */
export function listPhase(guideFolder: string, { phase, title }: NewPage): void {
  const file = path.join(guideFolder, 'guide.yaml');
  if (!existsSync(file)) {
    const template = readFileSync(path.join(templates, 'guide/guide.yaml'), 'utf8');
    const text = template
      .replace('__TITLE__', () => JSON.stringify(title))
      .replace('__PHASE__', phase);
    writeFileSync(file, text);
    return;
  }
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, withPhase(text, phase));
}

/** Adds a phase behind the last one; the rest of the text stays as its author wrote it. */
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

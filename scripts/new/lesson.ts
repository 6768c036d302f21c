import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageFile } from '../../src/content/index.ts';
import { readRegions } from '../../src/core/regions.ts';
import { type NewPage, prefixOf } from './arguments.ts';
import { templatesFolder } from './templates.ts';

/** Writes the Markdown of a page whose crate already exists. */
export function makeLesson(folder: string, { guide, phase, title }: NewPage): void {
  const code = readFileSync(path.join(folder, 'code/src/main.rs'), 'utf8');
  const regions = readRegions(code);
  const names = regions.ok ? [...regions.value.keys()] : [];
  const region = names.includes('app') ? 'app' : names[0];
  const sample = `\`\`\`rust file=code/src/main.rs${region ? ` region=${region}` : ''}\n\`\`\``;
  const template = readFileSync(path.join(templatesFolder, 'phase/lesson.mdx'), 'utf8');
  const lesson = template
    .replace('__TITLE__', () => JSON.stringify(title))
    .replace('__TODAY__', new Date().toISOString().slice(0, 10))
    .replace('__SAMPLE__', sample)
    .replaceAll('__ID__', `${prefixOf(guide)}-${phase}`);
  writeFileSync(pageFile(folder), lesson);
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from '../../scripts/draw/output-files.ts';
import { allowedPaints } from '../../scripts/draw/palette.ts';

const folder = 'content/diagrams';
const drawings = await filesIn(folder, ['.svg']);

test('the lessons have drawings', () => {
  expect(drawings.length).toBeGreaterThan(0);
});

test.each(drawings)('%s has only colour tokens of the site', (file) => {
  const svg = readFileSync(`${folder}/${file}`, 'utf8');
  const paints = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, paint = '']) => paint);
  expect(paints.length).toBeGreaterThan(0);
  expect(paints.filter((paint) => !allowedPaints.has(paint))).toEqual([]);
});

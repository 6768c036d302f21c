import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from '../../scripts/draw/kept-files.ts';
import { allowedPaints } from '../../scripts/draw/palette.ts';

const folder = 'content/diagrams';
const drawings = await filesIn(folder, ['.svg']);

test('the drawings of the lessons are there', () => {
  expect(drawings.length).toBeGreaterThan(0);
});

test.each(drawings)('%s has no colour but the tokens of the site', (file) => {
  const svg = readFileSync(`${folder}/${file}`, 'utf8');
  const paints = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, paint = '']) => paint);
  expect(paints.length).toBeGreaterThan(0);
  expect(paints.filter((paint) => !allowedPaints.has(paint))).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Card } from '../../scripts/draw/card-data.ts';
import { checkCharacters } from '../../scripts/draw/card-page.ts';
import { labelIssues, readCoverage } from '../../scripts/draw/characters.ts';
import { measuringFaces } from '../../scripts/draw/faces.ts';
import type { Scene } from '../../scripts/draw/scene.ts';

const coverage = await readCoverage(measuringFaces);

function labelled(...labels: string[]): Scene {
  const rows = labels.map((text) => ({ x: 0, y: 0, width: 10, text }));
  return { shapes: [{ kind: 'text', rows, fill: 'none', size: 15, bold: false, onLine: false }] };
}

function card(parts: Partial<Card>): Card {
  return { name: 'axum', kicker: '', title: '', text: '', stations: 1, current: 1, ...parts };
}

test('Latin, Greek and Cyrillic letters and arrows can be measured', () => {
  const label = '“é ő ł” – λ ж: a → b ← c ≥ 1 …';
  expect(labelIssues(labelled(label), label, coverage)).toEqual([]);
});

test('a character that cannot be measured is rejected at its first occurrence in a label', () => {
  const source = 'flowchart TB\n  accTitle: ✓\n  %% ✓\n  a[yes ✓] -->|✓ 🦀| b';
  const issues = labelIssues(labelled('yes ✓', '✓ 🦀', 'b'), source, coverage);
  expect(issues).toMatchObject([
    { line: 4, column: 9 },
    { line: 4, column: 18 },
  ]);
  expect(issues[0]?.message).toContain('`✓` (U+2713)');
  expect(issues[1]?.message).toContain('`🦀` (U+1F980)');
});

test('a character that is written as an entity is rejected at the start of the diagram', () => {
  const issues = labelIssues(labelled('✓'), 'flowchart TB\n  a["#10003;"]', coverage);
  expect(issues).toMatchObject([{ line: 1, column: 1 }]);
});

test('all characters of cards that the typeface lacks are reported', async () => {
  await expect(checkCharacters([card({ title: 'A route’s “state” – 1×' })])).resolves.toBe(
    undefined,
  );
  const cards = [card({ title: 'a → b', text: 'in\ntwo lines' }), card({ name: 'b', text: '✓' })];
  await expect(checkCharacters(cards)).rejects.toThrow(
    /^the card axum has .*`→` \(U\+2192\) in its title.*literata.woff2.*\nthe card b has .*`✓`/,
  );
});

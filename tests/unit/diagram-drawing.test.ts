import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/draw/browser.ts';
import { type DrawnFiles, drawDiagram } from '../../scripts/draw/draw-diagram.ts';
import { type DrawingPage, openDrawingPage } from '../../scripts/draw/drawing-page.ts';
import { allowedPaints } from '../../scripts/draw/palette.ts';
import type { Issue } from '../../src/core/issue.ts';

const fixtures = 'tests/fixtures/diagrams';

let browser: Browser;
let page: DrawingPage;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openDrawingPage(browser);
});
afterAll(() => browser.close());

async function drawn(source: string): Promise<DrawnFiles> {
  const result = await drawDiagram(page, source, 'key');
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.value;
}

async function issuesOf(source: string): Promise<readonly Issue[]> {
  const result = await drawDiagram(page, source, 'key');
  return result.ok ? [] : result.issues;
}

function paintsOf(svg: string): string[] {
  return [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, paint = '']) => paint);
}

function idsOf(svg: string): string[] {
  return [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}

const captions = 'accTitle: A title\n  accDescr: A description';

test.each(readdirSync(fixtures))(
  '%s is drawn in colours of the site only, and reproducibly',
  async (file) => {
    const source = readFileSync(path.join(fixtures, file), 'utf8');
    const files = await drawn(source);
    expect(await drawn(source)).toEqual(files);
    for (const [extension, svg] of Object.entries(files)) {
      if (!extension.endsWith('.svg')) continue;
      expect(paintsOf(svg).filter((paint) => !allowedPaints.has(paint))).toEqual([]);
      expect(svg).not.toMatch(/<style|style=|foreignObject|font-family/);
      for (const id of idsOf(svg)) {
        expect(id).toMatch(/^[dn]key-/);
        expect(svg.split(id).length).toBeGreaterThan(2);
      }
    }
  },
);

test('a drawing has a title and a description, and a text alternative', async () => {
  const files = await drawn(`flowchart TB\n  ${captions}\n  a[Json#lt;T#gt;] -->|is & was| b`);
  expect(files['.svg']).toContain('<title id="dkey-title">A title</title>');
  expect(files['.svg']).toContain('aria-describedby="dkey-description"');
  expect(files['.svg']).toMatch(/>Json(?:<|&lt;)T(?:>|&gt;)<\/text>/);
  expect(files['.txt']).toBe('Json<T> → b: is & was\n');
});

test('a horizontal flowchart has a second, narrower drawing', async () => {
  const files = await drawn(`flowchart LR\n  ${captions}\n  a[One] --> b[Two] --> c[Three]`);
  const width = (svg = '') => Number(/ width="(\d+)"/.exec(svg)?.[1]);
  expect(width(files['.narrow.svg'])).toBeLessThan(width(files['.svg']));
});

test('only a node marked as accent is drawn in the accent colour', async () => {
  const plain = await drawn(`flowchart TB\n  ${captions}\n  a --> b`);
  const marked = await drawn(`flowchart TB\n  ${captions}\n  a --> b:::accent`);
  expect(plain['.svg']).not.toContain('var(--accent)');
  expect(marked['.svg']?.split('var(--accent)').length).toBe(2);
});

test('a syntax error is reported with its line, including comment lines', async () => {
  const issues = await issuesOf(`flowchart TB\n  %% note\n  ${captions}\n  a --> b\n  c -->\n`);
  expect(issues).toMatchObject([{ line: 6 }]);
  expect(issues[0]?.message).toContain('`c -->`');
});

test('a diagram that sets a colour is rejected with the colour', async () => {
  const issues = await issuesOf(
    `sequenceDiagram\n  ${captions}\n  rect rgb(200, 0, 0)\n  A->>B: x\n  end`,
  );
  expect(issues[0]?.message).toContain('rgb(200, 0, 0)');
});

test('a diagram that is too wide for a phone is rejected', async () => {
  const row = Array.from({ length: 5 }, (_, index) => `a --> b${index}[A long enough label]`);
  const issues = await issuesOf(`flowchart TB\n  ${captions}\n  ${row.join('\n  ')}`);
  expect(issues[0]?.message).toContain('too wide for a phone');
});

test('a character that the measuring font lacks is rejected at its position', async () => {
  const issues = await issuesOf(`flowchart LR\n  ${captions}\n  a[saved → read] --> b[found ✓]`);
  expect(issues).toMatchObject([{ line: 4, column: 31 }]);
  expect(issues[0]?.message).toContain('`✓` (U+2713)');
});

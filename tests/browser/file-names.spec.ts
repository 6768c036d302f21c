import type { Locator, Page } from '@playwright/test';
import { sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const LESSON = '/axum/crud/';
const CHANGES = '/axum/crud/changes/';

test('on a phone a file name has its line, and breaks after a slash if it is too long', async ({
  page,
}) => {
  await openOnPhone(page, LESSON);
  const lines = await linesOf(page.locator('.code:not(.shell) .title').filter({ visible: true }));
  expect(lines.length).toBeGreaterThan(10);
  // 'src/main.rs' fits on every line, whatever is said beside it.
  expect(lines.filter((name) => name.length > 1 && name.join('').length < 20)).toEqual([]);
  expect(lines.filter(breaksInsideName)).toEqual([]);
});

test('so do the names in the list of changes', async ({ page }) => {
  await openOnPhone(page, CHANGES);
  await page.getByText(/^Tests and examples/).click();
  const lines = await linesOf(page.locator('.changed-files a'));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(breaksInsideName)).toEqual([]);
});

test('each name there has its counts on its row, below a heading at the edge', async ({ page }) => {
  await openOnPhone(page, CHANGES);
  await page.getByText(/^Tests and examples/).click();
  const rows = await page.locator('.changed-files li').evaluateAll((items) =>
    items.map((item) => {
      const [name, counts] = [...item.children].map((child) => child.getBoundingClientRect());
      return name !== undefined && counts !== undefined && counts.top < name.bottom;
    }),
  );
  expect(rows).not.toContain(false);
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  const program = await page.getByRole('heading', { name: 'The program' }).boundingBox();
  expect(program?.x).toBe(title?.x);
});

async function openOnPhone(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(new URL(path, siteUrl(sites.real)).href);
}

/** Whether one of the lines but the last ends inside of a name. */
function breaksInsideName(lines: readonly string[]): boolean {
  return lines.slice(0, -1).some((line) => !/[/ ]$/.test(line));
}

/** The lines on which the text of each element stands. */
function linesOf(elements: Locator): Promise<readonly string[][]> {
  return elements.evaluateAll((all) =>
    all.map((element) => {
      const lines: string[] = [];
      let bottom = 0;
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { currentNode } = texts;
        const text = currentNode.textContent ?? '';
        for (const [index, character] of [...text].entries()) {
          const range = document.createRange();
          range.setStart(currentNode, index);
          range.setEnd(currentNode, index + 1);
          const box = range.getBoundingClientRect();
          if (box.height > 0 && box.top >= bottom) {
            bottom = box.bottom;
            lines.push('');
          }
          lines.push((lines.pop() ?? '') + character);
        }
      }
      return lines;
    }),
  );
}

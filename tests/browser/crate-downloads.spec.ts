import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { pagePaths, sites } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const CHANGES = '/tiny/second/changes/';

test('the code of a phase is a zip with one folder', async ({ page }) => {
  await page.goto('/tiny/second/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the code (1 kB, zip)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('tiny-second.zip');
  const files = unzipSync(await readFile(await download.path()));
  expect(Object.keys(files)).toEqual([
    'books/.gitignore',
    'books/Cargo.lock',
    'books/Cargo.toml',
    'books/README.md',
    'books/examples/greet.rs',
    'books/src/main.rs',
  ]);
  const main = strFromU8(files['books/src/main.rs'] ?? new Uint8Array());
  expect(main).toMatch(/^fn main\(\) \{\n/);
  expect(main).not.toContain('region:');
});

test('a first phase has no changes to show', async ({ page }) => {
  await page.goto('/tiny/first/');
  await expect(page.getByRole('link', { name: /Download the code/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /What changed/ })).toHaveCount(0);
  expect(pagePaths(sites.tiny).filter((path) => path.endsWith('/changes/'))).toEqual([CHANGES]);
});

test.describe('what changed since the previous phase', () => {
  test('is linked from the lesson, and links back', async ({ page }) => {
    await page.goto('/tiny/second/');
    await page.getByRole('link', { name: 'What changed since the previous phase' }).click();
    await expect(page).toHaveURL(CHANGES);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('What changed in “The second phase”');
    await page.getByRole('link', { name: 'Back to the lesson' }).click();
    await expect(page).toHaveURL('/tiny/second/');
  });

  test('lists the files, each with its diff', async ({ page }) => {
    await page.goto(CHANGES);
    const files = page.getByRole('navigation', { name: 'Files' });
    await expect(files.getByRole('listitem')).toHaveText([
      /^\s*src\/main\.rs\s*1 added, 1 removed/,
    ]);
    await page.getByText('Tests and examples (1)').click();
    await expect(files.getByRole('listitem')).toHaveText([
      /^\s*src\/main\.rs/,
      /^\s*examples\/greet\.rs\s*new/,
    ]);
    await files.getByRole('link', { name: 'src/main.rs' }).click();
    const section = page.getByRole('region', { name: 'src/main.rs', exact: true });
    await expect(section).toBeInViewport();
    await expect(section.locator('del')).toHaveText(/^ {4}let name = "reader";\s*$/);
    await expect(section.locator('ins')).toHaveText(/std::env::args/);
    expect(await sign(page, 'ins')).toContain('+');
    expect(await sign(page, 'del')).toContain('−');
  });

  test('is printed with plus and minus signs, without navigation', async ({ page }) => {
    await page.goto(CHANGES);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('pre ins').first()).toBeVisible();
    expect(await sign(page, 'ins')).toContain('+');
    await expect(page.getByRole('link', { name: 'Back to the lesson' })).toBeHidden();
  });
});

function sign(page: Page, element: 'ins' | 'del'): Promise<string> {
  return page
    .locator(`pre ${element}`)
    .first()
    .evaluate((line) => getComputedStyle(line, '::before').content);
}

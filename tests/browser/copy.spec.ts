import type { Page } from '@playwright/test';
import { openWithPausedClock } from './setup/clock.ts';
import { LESSON } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a sample is copied unchanged, and the button confirms it', async ({ page }) => {
  await openWithPausedClock(page, LESSON);
  const button = page.getByRole('button', { name: 'Copy: src/main.rs' });
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await clipboard(page)).toBe(
    'fn main() {\n    let name = "reader";\n    println!("Hello, {name}!");\n}\n',
  );
});

test('the button returns to Copy, even if it was pressed twice', async ({ page }) => {
  await openWithPausedClock(page, LESSON);
  const button = page.getByRole('button', { name: 'Copy: src/main.rs' });
  await button.click();
  await expect(button).toHaveText('Copied');
  await button.click();
  await page.clock.resume();
  await page.clock.runFor(5000);
  await expect(button).toHaveText('Copy');
});

test('a diff is copied without its removed lines', async ({ page }) => {
  await openWithPausedClock(page, '/tiny/second/');
  await page.getByRole('button', { name: 'Copy: src/main.rs' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await clipboard(page)).toBe(
    [
      'fn main() {',
      '    let name = std::env::args().nth(1).unwrap_or_else(|| "reader".into());',
      '    println!("Hello, {name}!");',
      '}',
      '',
    ].join('\n'),
  );
});

test('commands are copied one per line', async ({ page }) => {
  await openWithPausedClock(page, LESSON);
  await page.getByRole('button', { name: 'Copy: Terminal' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await clipboard(page)).toBe('cargo run\ncurl http://localhost:3000/\n');
});

test('a request is copied as a curl command', async ({ page }) => {
  await openWithPausedClock(page, LESSON);
  const button = page.getByRole('button', { name: 'Copy as curl' });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await clipboard(page)).toMatch(/^curl -i http:\/\/[\w.]+:3000\/greeting\n?$/);
});

test('a clipboard that fails is reported by the button', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await openWithPausedClock(page, LESSON);
  const button = page.getByRole('button', { name: 'Copy: src/main.rs' });
  await button.click();
  await expect(button).toHaveText('Can’t copy here');
});

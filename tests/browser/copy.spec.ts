import type { Page } from '@playwright/test';
import { openWithoutTime } from './setup/clock.ts';
import { LESSON } from './setup/questions.ts';
import { expect, test } from './setup/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a sample is copied as it stands, and the button says so', async ({ page }) => {
  await openWithoutTime(page, LESSON);
  const button = page.getByRole('button', { name: 'Copy the code of src/main.rs' });
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await clipboard(page)).toBe(
    'fn main() {\n    let name = "reader";\n    println!("Hello, {name}!");\n}\n',
  );
});

test('the button says Copy again, also when it was pressed twice', async ({ page }) => {
  await openWithoutTime(page, LESSON);
  const button = page.getByRole('button', { name: 'Copy the code of src/main.rs' });
  await button.click();
  await expect(button).toHaveText('Copied');
  await button.click();
  await page.clock.resume();
  await page.clock.runFor(5000);
  await expect(button).toHaveText('Copy');
});

test('a difference is copied as the program is now', async ({ page }) => {
  await openWithoutTime(page, '/tiny/second/');
  await page.getByRole('button', { name: 'Copy the code of src/main.rs' }).click();
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

test('commands are copied one a line', async ({ page }) => {
  await openWithoutTime(page, LESSON);
  await page.getByRole('button', { name: 'Copy the code of Terminal' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await clipboard(page)).toBe('cargo run\ncurl http://localhost:3000/\n');
});

test('a request is copied as a command of curl', async ({ page }) => {
  await openWithoutTime(page, LESSON);
  const button = page.getByRole('button', { name: 'Copy as curl' });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await clipboard(page)).toMatch(/^curl -i http:\/\/[\w.]+:3000\/greeting\n?$/);
});

test('a clipboard that refuses is said to refuse', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await openWithoutTime(page, LESSON);
  const button = page.getByRole('button', { name: 'Copy the code of src/main.rs' });
  await button.click();
  await expect(button).toHaveText('Can’t copy here');
});

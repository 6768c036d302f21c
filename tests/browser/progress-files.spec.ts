import { noProgress, type Progress } from '../../src/core/progress/progress.ts';
import { fileOf, guidePart, importFile, report, sample, saved } from './setup/progress.ts';
import { progressKept, readKept, store } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const whole = JSON.stringify(sample);

test('an exported file brings everything back in another browser', async ({ page, browser }) => {
  await page.goto('/');
  await store(page, whole);
  await page.goto('/progress/');
  const button = page.getByRole('button', { name: 'Export to a file' });
  const file = await saved(page, () => button.click());
  expect(file.name).toMatch(/^from-zero-progress-\d{4}-\d\d-\d\d\.json$/);

  const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const fresh = await other.newPage();
  await fresh.goto('/progress/');
  await expect(guidePart(fresh, 'Tiny From Zero').getByText('not begun')).toHaveCount(2);
  await importFile(fresh, file.text, file.name);
  const counts = '2 phases, 3 answers, and 2 reviews';
  await expect(report(fresh)).toHaveText(`Added from ${file.name}: ${counts}.`);
  expect(await progressKept(fresh)).toEqual(sample);
  await fresh.reload();
  await expect(guidePart(fresh, 'Tiny From Zero').getByText('1 of 2 checked')).toBeVisible();
  await other.close();
});

test('an import adds to what is there, and a second time changes nothing', async ({ page }) => {
  const here: Progress = {
    ...noProgress,
    pages: { '/tiny/second/': { openedAt: 50, readAt: 60 }, '/other/only/': { openedAt: 70 } },
    reviews: { 'a-question': [[10, 1]] },
  };
  await page.goto('/');
  await store(page, JSON.stringify(here));
  await page.goto('/progress/');
  await importFile(page, whole);
  await expect(report(page)).toHaveText(
    'Added from progress.json: 2 phases, 3 answers, and 2 reviews.',
  );
  const kept = await progressKept(page);
  const { pages, reviews } = kept;
  expect(pages['/tiny/second/']).toEqual({ openedAt: 50, readAt: 60 });
  expect(pages['/other/only/']).toEqual({ openedAt: 70, readAt: 25 });
  expect(reviews['a-question']).toEqual([
    [10, 1],
    [30, 3],
  ]);
  await importFile(page, whole);
  await expect(report(page)).toHaveText(
    'Nothing new in progress.json: all of it was here already.',
  );
  expect(await progressKept(page)).toEqual(kept);
});

const refused: Readonly<Record<string, readonly [text: string, words: RegExp]>> = {
  'cut off': [whole.slice(0, -9), /is not whole: it is cut off/],
  empty: ['', /is not whole/],
  'something else': ['{"name":"books","version":"0.1.0"}', /holds no progress of this site/],
  'too large': [`"${'a'.repeat(6_000_000)}"`, /holds no progress of this site/],
  'of a newer version': ['{"version":3,"all":[]}', /comes from a newer version/],
};
for (const [what, [text, words]] of Object.entries(refused)) {
  test(`a file that is ${what} changes nothing, and the page says why`, async ({ page }) => {
    await page.goto('/');
    await store(page, whole);
    await page.goto('/progress/');
    await importFile(page, text, 'mine.json');
    await expect(report(page)).toHaveText(/^Nothing was changed. mine.json /);
    await expect(report(page)).toHaveText(words);
    expect(await readKept(page)).toBe(whole);
  });
}

test('the name of a file is text, whatever stands in it', async ({ page }) => {
  await page.goto('/progress/');
  await importFile(page, '', '<img src=x onerror=alert(1)>.json');
  await expect(report(page)).toContainText('<img src=x onerror=alert(1)>.json');
  await expect(report(page).locator('img')).toHaveCount(0);
});

test('a file can be dropped on the page', async ({ page }) => {
  await page.goto('/progress/');
  const { buffer, name } = fileOf(whole);
  const transfer = await page.evaluateHandle(
    ([text, file]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], file));
      return data;
    },
    [buffer.toString(), name] as const,
  );
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(report(page)).toContainText('Added from progress.json');
});

import { noProgress, type Progress } from '../../src/core/progress/progress.ts';
import { fileOf, guideSection, importFile, report, sample, savedFile } from './setup/progress.ts';
import { readStored, store, storedProgress } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const complete = JSON.stringify(sample);

test('an exported file restores everything in another browser', async ({ page, browser }) => {
  await page.goto('/');
  await store(page, complete);
  await page.goto('/progress/');
  const button = page.getByRole('button', { name: 'Export to a file' });
  const file = await savedFile(page, () => button.click());
  expect(file.name).toMatch(/^from-zero-progress-\d{4}-\d\d-\d\d\.json$/);

  const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const fresh = await other.newPage();
  await fresh.goto('/progress/');
  await expect(guideSection(fresh, 'Tiny From Zero').getByText('not started')).toHaveCount(2);
  await importFile(fresh, file.text, file.name);
  const counts = '2 phases, 3 answers, and 2 reviews';
  await expect(report(fresh)).toHaveText(`Added from ${file.name}: ${counts}.`);
  expect(await storedProgress(fresh)).toEqual(sample);
  await fresh.reload();
  await expect(guideSection(fresh, 'Tiny From Zero').getByText('1 of 2 checked')).toBeVisible();
  await other.close();
});

test('an import adds to existing progress, and importing again changes nothing', async ({
  page,
}) => {
  const here: Progress = {
    ...noProgress,
    pages: { '/tiny/second/': { openedAt: 50, readAt: 60 }, '/other/only/': { openedAt: 70 } },
    reviews: { 'a-question': [[10, 1]] },
  };
  await page.goto('/');
  await store(page, JSON.stringify(here));
  await page.goto('/progress/');
  await importFile(page, complete);
  await expect(report(page)).toHaveText(
    'Added from progress.json: 2 phases, 3 answers, and 2 reviews.',
  );
  const stored = await storedProgress(page);
  const { pages, reviews } = stored;
  expect(pages['/tiny/second/']).toEqual({ openedAt: 50, readAt: 60 });
  expect(pages['/other/only/']).toEqual({ openedAt: 70, readAt: 25 });
  expect(reviews['a-question']).toEqual([
    [10, 1],
    [30, 3],
  ]);
  await importFile(page, complete);
  await expect(report(page)).toHaveText(
    'Nothing new in progress.json: everything in it was already here.',
  );
  expect(await storedProgress(page)).toEqual(stored);
});

const rejected: Readonly<Record<string, readonly [text: string, message: RegExp]>> = {
  'cut off': [complete.slice(0, -9), /is damaged: it is incomplete/],
  empty: ['', /is damaged/],
  'something else': ['{"name":"books","version":"0.1.0"}', /contains no progress of this site/],
  'too large': [`"${'a'.repeat(6_000_000)}"`, /contains no progress of this site/],
  'of a newer version': ['{"version":4,"all":[]}', /comes from a newer version/],
};
for (const [what, [text, message]] of Object.entries(rejected)) {
  test(`a file that is ${what} changes nothing, and the page says why`, async ({ page }) => {
    await page.goto('/');
    await store(page, complete);
    await page.goto('/progress/');
    await importFile(page, text, 'mine.json');
    await expect(report(page)).toHaveText(/^Nothing was changed. mine.json /);
    await expect(report(page)).toHaveText(message);
    expect(await readStored(page)).toBe(complete);
  });
}

test('the name of a file is escaped', async ({ page }) => {
  await page.goto('/progress/');
  await importFile(page, '', '<img src=x onerror=alert(1)>.json');
  await expect(report(page)).toContainText('<img src=x onerror=alert(1)>.json');
  await expect(report(page).locator('img')).toHaveCount(0);
});

test('a file can be dropped on the page', async ({ page }) => {
  await page.goto('/progress/');
  const { buffer, name } = fileOf(complete);
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

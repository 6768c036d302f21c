import { sites, siteUrl } from './setup/sites.ts';
import { storeBeforeLoad } from './setup/storage.ts';
import { expect, test } from './setup/test.ts';

const HOME = siteUrl(sites.real);

test.describe('home', () => {
  test.use({ javaScriptEnabled: false });

  test('shows a handler with its recorded exchange, and a failure with the message', async ({
    page,
  }) => {
    await page.goto(HOME);
    await expect(page.getByRole('figure', { name: 'src/main.rs' })).toContainText('async fn');
    await expect(page.locator('.response')).toContainText('"title"');
    const message = page.getByRole('figure', { name: 'The compiler says' });
    await expect(message).toBeHidden();
    await page.getByText('What rustc says when you forget').click();
    await expect(message).toContainText('error[E0277]');
    await expect(page.locator('.response')).toBeHidden();
  });

  test('names the phases of each guide, with numbers', async ({ page }) => {
    await page.goto(HOME);
    const phases = page.getByRole('navigation', { name: 'axum From Zero: Phases' });
    await expect(phases.getByRole('link')).toHaveCount(9);
    await expect(phases.getByRole('link').first()).toHaveText('Hello, axum');
  });
});

test('a returning reader sees what is done, what is due, and where to go on', async ({ page }) => {
  const at = Date.now() - 40 * 86_400_000;
  const key = (await (await page.request.get(new URL('/questions.json', HOME).href)).json())[0];
  await storeBeforeLoad(
    page,
    JSON.stringify({
      version: 2,
      pages: {
        '/axum/state/': {
          openedAt: at,
          readAt: at,
          checkedAt: at,
          score: { right: 6, total: 8, at },
        },
      },
      answers: {},
      reviews: { [key]: [[at, 3]] },
    }),
  );
  await page.goto(HOME);
  await expect(page.getByRole('link', { name: /^Continue where you left off/ })).toBeVisible();
  await expect(page.getByText('1 of 17 phases checked, 6 of 8 questions right.')).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Review 1' })).toHaveAttribute('href', '/review/');
  const nav = page.getByRole('navigation', { name: 'Site' });
  await expect(nav.getByRole('link', { name: 'Review 1' })).toBeVisible();
});

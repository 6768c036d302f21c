import type { Page } from '@playwright/test';
import { type Site, sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

const main = (page: Page) => page.getByRole('main');

async function openSearch(page: Page, site: Site = sites.tiny): Promise<void> {
  await page.goto(new URL('/search/', siteUrl(site)).href);
}

/** Searches on the open page, and waits for the results of this query. */
async function searchFor(page: Page, query: string): Promise<void> {
  await main(page).getByRole('searchbox', { name: 'Search' }).fill(query);
  // From then on, the status is that of this query.
  await expect(page).toHaveURL(({ searchParams }) => searchParams.get('q') === query);
  await expect(main(page).getByRole('status')).toHaveText(/found/i);
}

const results = (page: Page) => main(page).getByRole('listitem').getByRole('link');

/** The paths of the results, best first. */
function foundPaths(page: Page): Promise<string[]> {
  return results(page).evaluateAll((links) =>
    links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname),
  );
}

const finds: readonly (readonly [query: string, path: string])[] = [
  ['IntoResponse', '/tiny/first/'],
  ['with_state', '/tiny/first/'],
  ['query_as', '/other/only/'],
  ['sqlx::query_as!', '/other/only/'],
  ['into_resp', '/tiny/first/'],
  ['resp', '/tiny/first/'],
  ['into response', '/tiny/first/'],
  ['println', '/tiny/first/'],
  ['unwrap_or', '/tiny/second/'],
  ['third_identifier', '/tiny/first/'],
  ['identifier', '/tiny/first/'],
];
test('an identifier is found by its whole name and by its parts', async ({ page }) => {
  await openSearch(page);
  for (const [query, path] of finds) {
    await searchFor(page, query);
    expect.soft(await foundPaths(page), `"${query}"`).toContain(path);
  }
});

/** What learners ask, in their words, with the section that answers it. */
const asked: readonly (readonly [question: string, section: string])[] = [
  ['Why isn’t my function a Handler?', '/axum/extractors/#why-isnt-my-function-a-handler'],
  ['Why won’t Router<AppState> serve?', '/axum/state/#why-wont-routerappstate-serve'],
  [
    'How do I read the body in middleware?',
    '/axum/middleware/#how-do-i-read-the-body-in-middleware',
  ],
  ['Why does CORS answer 405?', '/axum/middleware/#why-does-cors-answer-405'],
  ['How do I return JSON for rejections?', '/axum/errors/#how-do-i-return-json-for-rejections'],
  [
    'Graceful shutdown with a deadline?',
    '/axum/testing-and-production/#graceful-shutdown-with-a-deadline',
  ],
  [
    'sqlx: how to build without a database?',
    '/axum/where-to-go-next/#sqlx-how-do-i-build-without-a-database',
  ],
  ['sqlx: why do versions clash?', '/axum/where-to-go-next/#sqlx-why-do-versions-clash'],
  [
    'Why can’t a fairing reject a request?',
    '/rocket/state-and-fairings/#why-cant-a-fairing-reject',
  ],
  [
    'Why can’t a guard’s error reach the client?',
    '/rocket/guards-and-data/#why-cant-a-guards-error-reach-the-client',
  ],
  [
    'Rocket: why is a wrong method a 404, and not a 405?',
    '/rocket/attribute-routes/#why-is-a-wrong-method-a-404-and-not-a-405',
  ],
  [
    'Why is the id that is no number a 422?',
    '/rocket/paths-and-queries/#why-is-a-wrong-id-a-422-and-not-a-404',
  ],
  [
    'How do I answer errors in JSON with Rocket?',
    '/rocket/crud-and-catchers/#how-do-i-answer-errors-in-json',
  ],
  [
    'Rocket: nothing answers from the container',
    '/rocket/testing-and-configuration/#listen-on-0000-in-a-container',
  ],
  ['rocket_db_pools with another sqlx?', '/rocket/where-to-go-next/#which-sqlx-do-you-have'],
  ['Is Rocket maintained?', '/rocket/where-to-go-next/#rocket-axum-or-actix-web'],
  ['log request body', '/axum/middleware/#how-do-i-read-the-body-in-middleware'],
  [
    'ctrl c without dropping requests',
    '/axum/testing-and-production/#graceful-shutdown-with-a-deadline',
  ],
  ['std mutex or tokio mutex', '/axum/state/#which-mutex-std-or-tokio'],
  ['rocket redirect to another page', '/rocket/responders/#303-see-other-how-do-i-redirect'],
  [
    'docker container connection refused axum',
    '/axum/testing-and-production/#a-dockerfile-for-the-api',
  ],
  [
    'default value for missing query parameter axum',
    '/axum/extractors/#options-from-the-query-string',
  ],
  ['axum return 404 if not found', '/axum/responses/#get-a-book-200-or-404'],
  [
    'test axum app without starting server',
    '/axum/testing-and-production/#test-a-router-without-a-port',
  ],
  ['axum handler panics, client gets no response', '/axum/errors/#turn-a-panic-into-a-500'],
  ['rate limit per ip', '/axum/middleware/#a-rate-limit-from-tower'],
];
test('the section that answers a question is among the first three results', async ({ page }) => {
  await openSearch(page, sites.real);
  for (const [question, section] of asked) {
    await searchFor(page, question);
    const found = await results(page).evaluateAll((links) =>
      links.slice(0, 3).map((link) => link.getAttribute('href')),
    );
    expect.soft(found, question).toContain(section);
  }
});

test('an excerpt is of the text rather than of what a compiler said', async ({ page }) => {
  await openSearch(page, sites.real);
  await searchFor(page, 'database');
  const excerpt = main(page).getByRole('listitem').first().getByRole('paragraph');
  await expect(excerpt.locator('mark').first()).toHaveText(/^database$/i);
  await expect(excerpt.getByRole('code')).toHaveCount(0);
});

test('an error code finds the section with the compiler error', async ({ page }) => {
  await openSearch(page);
  for (const query of ['E0425', 'what does E0425 mean?']) {
    await searchFor(page, query);
    const link = main(page).getByRole('listitem').getByRole('link').first();
    await expect(link, query).toHaveAttribute('href', '/tiny/second/#a-failure-on-purpose');
    const code = main(page).getByRole('link', { name: /^E0425: what it means/ });
    await expect(code, query).toHaveAttribute('href', '/errors/#E0425');
  }
});

test('a result is the best section, with the matches marked', async ({ page }) => {
  await openSearch(page);
  await searchFor(page, 'seventh column');
  const result = main(page).getByRole('listitem').first();
  await expect(result.getByRole('link')).toHaveText('A wide table');
  await expect(result).toContainText('The first phase');
  await expect(result.locator('mark').first()).toBeVisible();
});

test('a query without results says so', async ({ page }) => {
  await openSearch(page);
  await searchFor(page, 'zzz');
  await expect(main(page).getByRole('status')).toContainText('Nothing found for “zzz”');
  await expect(main(page).getByRole('listitem')).toHaveCount(0);
});

for (const query of ['<b>zzz</b>', 'zzz  {zz}', 'z'.repeat(400)]) {
  test(`a query is shown back as it was typed: ${query.slice(0, 12)}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await openSearch(page);
    await searchFor(page, query);
    const status = main(page).getByRole('status');
    expect(await status.innerText()).toContain(`“${query}”`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}

test('a URL with a query shows its results, and the search can be continued', async ({ page }) => {
  await page.goto('/search/?q=with_state');
  const box = main(page).getByRole('searchbox', { name: 'Search' });
  await expect(box).toHaveValue('with_state');
  await expect(main(page).getByRole('status')).toHaveText(/\d found/);
  expect(await foundPaths(page)).toContain('/tiny/first/');
  await box.fill('query_as');
  await expect(main(page).getByRole('listitem').first()).toContainText('The only phase');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/other\/only\//);
  await page.goBack();
  await expect(box).toHaveValue('query_as');
});

test('an empty box removes the results', async ({ page }) => {
  await openSearch(page);
  await searchFor(page, 'phase');
  await expect(main(page).getByRole('listitem')).not.toHaveCount(0);
  await main(page).getByRole('searchbox', { name: 'Search' }).fill('');
  await expect(main(page).getByRole('listitem')).toHaveCount(0);
  await expect(page).toHaveURL('/search/');
});

test('if the index can’t be loaded, a message says so', async ({ page, expectedErrors }) => {
  expectedErrors.push(/ERR_FAILED/);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/');
  await main(page).getByRole('searchbox', { name: 'Search' }).fill('response');
  await expect(main(page).getByRole('status')).toContainText('The index can’t be loaded');

  await page.unroute('**/pagefind/**');
  await main(page).getByRole('searchbox', { name: 'Search' }).fill('query_as');
  await expect(main(page).getByRole('status')).toHaveText(/\d found/);
});

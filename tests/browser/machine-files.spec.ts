import type { APIRequestContext, Page } from '@playwright/test';
import { lessonPaths, pagePaths, type Site, sites, siteUrl } from './setup/sites.ts';
import { expect, test } from './setup/test.ts';

test('the icon is the mark of the header', async ({ page, request }) => {
  await page.goto('/');
  const shapes = (svg: string) =>
    svg.match(/<(circle|path) [^>]*>/g)?.map((shape) => shape.replace('/>', '>'));
  const header = await page.locator('.wordmark svg').innerHTML();
  const icon = await (await get(request, sites.tiny, '/favicon.svg')).text();
  expect(shapes(header)).toHaveLength(3);
  expect(shapes(icon)).toEqual(shapes(header));
});

for (const site of [sites.real, sites.tiny]) {
  test(`${site.name}: the manifest has the name of the course and an existing icon`, async ({
    request,
  }) => {
    const manifest = await (await get(request, site, '/manifest.webmanifest')).json();
    expect(manifest).toMatchObject({ name: 'From Zero', start_url: '/' });
    for (const { src } of manifest.icons) await get(request, site, src);
  });

  test(`${site.name}: the schema of a quiz block is served for editors`, async ({ request }) => {
    const schema = await (await get(request, site, '/quiz.schema.json')).json();
    expect(schema).toMatchObject({ title: 'A quiz block', type: 'array' });
  });

  test(`${site.name}: the feed lists every lesson`, async ({ page, request }) => {
    const feed = await readXml(page, request, site, '/feed.xml', 'item > link');
    expect(feed.toSorted()).toEqual(lessonPaths(site));
  });

  test(`${site.name}: the sitemap lists every page, and robots.txt links it`, async ({
    page,
    request,
  }) => {
    const robots = await (await get(request, site, '/robots.txt')).text();
    expect(robots).toMatch(/^User-agent: \*$/m);
    const [, index = ''] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
    const files = await readXml(page, request, site, new URL(index).pathname, 'loc');
    const listed: string[] = [];
    for (const file of files) listed.push(...(await readXml(page, request, site, file, 'loc')));
    // What is stored in a browser is nothing to be found by others.
    expect(listed.toSorted()).toEqual(pagePaths(site).filter((path) => path !== '/offline/'));
  });
}

async function get(request: APIRequestContext, site: Site, path: string) {
  const response = await request.get(new URL(path, siteUrl(site)).href);
  expect(response.status(), path).toBe(200);
  return response;
}

/** The paths of the URLs in an XML file, which must be well-formed. */
async function readXml(
  page: Page,
  request: APIRequestContext,
  site: Site,
  path: string,
  selector: string,
): Promise<readonly string[]> {
  const text = await (await get(request, site, path)).text();
  return page.evaluate(
    ([xml, elements]) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const error = parsed.querySelector('parsererror')?.textContent;
      if (error) throw new Error(error);
      return [...parsed.querySelectorAll(elements)].map(
        (element) => new URL(element.textContent.trim()).pathname,
      );
    },
    [text, selector] as const,
  );
}

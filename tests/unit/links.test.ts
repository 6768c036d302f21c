import { expect, test } from 'vitest';
import { readPage } from '../../scripts/links/read-page.ts';

test.each<[string, string | undefined]>([
  ['<a href="/a/">Text</a>', 'Text'],
  ['<a href="/a/" aria-label="A label"></a>', 'A label'],
  ['<a href="/a/"><img src="/b.svg" alt="A picture"></a>', 'A picture'],
  ['<a href="/a/"><i aria-hidden="true">#</i></a>', ''],
  ['<a href="/a/" aria-hidden="true" tabindex="-1"></a>', undefined],
  ['<a href="/a/" aria-hidden="true"></a>', ''],
  ['<link href="/a/">', undefined],
])('%s needs and has a name', (html, name) => {
  expect(readPage(html).links.find(({ url }) => url === '/a/')).toEqual({ url: '/a/', name });
});

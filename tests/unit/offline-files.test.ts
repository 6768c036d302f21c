import { describe, expect, test } from 'vitest';
import { fileLists } from '../../src/offline/file-lists.ts';
import { coreName, guideName, isCoreName, slugOf, VISITED } from '../../src/offline/names.ts';
import { sizeIn, sizePlace } from '../../src/offline/size-place.ts';

const paths = [
  '/',
  '/404.html',
  '/_astro/site.1a.js',
  '/articles/',
  '/articles/check/',
  '/articles/handlers/',
  '/axum/',
  '/axum/anki.txt',
  '/axum/check/',
  '/axum/state/',
  '/axum/state/changes/',
  '/axum/state/code.zip',
  '/cards/axum.png',
  '/errors.json',
  '/favicon.svg',
  '/pagefind/fragment/en_1.pf_fragment',
  '/pagefind/pagefind.js',
  '/questions.json',
  '/review/',
  '/search/',
];
const lists = fileLists(paths.map((path) => ({ path, hash: `hash of ${path}`, size: 10 })));

describe('the files that are kept for reading without a connection', () => {
  test('all readers have the pages that lead to others, with every script and style', () => {
    expect(lists.core).toEqual([
      '/',
      '/_astro/site.1a.js',
      '/articles/',
      '/axum/',
      '/errors.json',
      '/favicon.svg',
      '/questions.json',
      '/review/',
      '/search/',
    ]);
  });

  test('a review needs the questions of each guide', () => {
    expect(lists.questions).toEqual(['/articles/check/', '/axum/check/']);
  });

  test('a guide has its pages, its downloads, the search, and what all pages use', () => {
    const axum = lists.guides.find(({ slug }) => slug === 'axum');
    expect(Object.keys(axum?.files ?? {})).toEqual([
      '/_astro/site.1a.js',
      '/axum/',
      '/axum/anki.txt',
      '/axum/check/',
      '/axum/state/',
      '/axum/state/changes/',
      '/axum/state/code.zip',
      '/favicon.svg',
      '/pagefind/fragment/en_1.pf_fragment',
      '/pagefind/pagefind.js',
      '/search/',
    ]);
    expect(axum?.size).toBe(110);
  });

  test('a file whose name has a hash needs no other', () => {
    const [guide] = lists.guides;
    expect(guide?.files['/_astro/site.1a.js']).toBe('');
    expect(guide?.files['/articles/']).toBe('hash of /articles/');
  });
});

test('the name of a cache tells what it has', () => {
  expect(slugOf(guideName('actix-web', '1a2b'))).toBe('actix-web');
  expect(slugOf(coreName('1a2b'))).toBeUndefined();
  expect([coreName('1a2b'), VISITED, guideName('axum', '1a2b')].map(isCoreName)).toEqual([
    true,
    false,
    false,
  ]);
});

test('the size of a guide is written where it has its place', () => {
  const html = `<p>Takes ${sizePlace('axum')}.</p><p>Takes ${sizePlace('axum-2')}.</p>`;
  expect(sizeIn(html, 'axum', 4_960_000)).toBe(
    `<p>Takes 5.0 MB.</p><p>Takes ${sizePlace('axum-2')}.</p>`,
  );
});

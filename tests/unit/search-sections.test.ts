import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/search/pages.ts';
import { sectionsOf } from '../../src/search/sections.ts';

const page = (body: string, attributes = 'data-pagefind-meta="guide:axum From Zero"') => `
<html lang="en"><head><title>State · From Zero</title></head><body><nav><h2 id="menu">Menu</h2></nav>
<h1>State &amp; locks</h1><p class="lede">Share the books.</p>
<page-progress class="prose" data-pagefind-body="true" ${attributes}>${body}</page-progress>
<footer><h2 id="more">More</h2></footer></body></html>`;

const lesson = page(`<p>Who keeps them?</p>
<h2 id="a-lock">A lock<a class="anchor" href="#a-lock"></a></h2><p>It waits.</p>
<h3 id="which-mutex">Which <code>Mutex</code>?</h3><pre class="scroll"><code>lock()</code></pre>
<quick-check><h2 id="check">Check</h2><p>A question</p></quick-check>
<h2 id="recap">Recap</h2><p>It was a lock.</p>`);

const [first, ...rest] = sectionsOf(lesson, '/axum/state/');
const [lock, mutex, recap] = rest;

describe('a page is divided into sections', () => {
  test('one for each heading of its text, and one for what comes before', () => {
    const urls = [first, ...rest].map((section) => section?.url);
    const path = '/axum/state/';
    expect(urls).toEqual([path, `${path}#a-lock`, `${path}#which-mutex`, `${path}#recap`]);
  });

  test('that have the text up to the next heading', () => {
    expect(first?.html).toContain('Share the books.');
    expect(first?.html).toContain('Who keeps them?');
    expect(first?.html).not.toMatch(/Menu|It waits/);
    expect(lock?.html).toContain('It waits.');
    expect(lock?.html).not.toContain('lock()');
    expect(recap?.html).not.toContain('More');
  });

  test('that have the titles of what they belong to', () => {
    const meta = (section: typeof first) =>
      [...(section?.html.matchAll(/pagefind-meta="(\w+)">(.*?)<\/p>/g) ?? [])]
        .map(([, name, value]) => `${name}: ${value?.replace(/<[^>]*>/g, '')}`)
        .sort();
    const guide = 'guide: axum From Zero';
    expect(meta(first)).toEqual([guide, 'title: State &amp; locks']);
    expect(meta(lock)).toEqual([guide, 'page: State &amp; locks', 'title: A lock']);
    expect(meta(mutex)).toEqual([
      'above: A lock',
      guide,
      'page: State &amp; locks',
      'title: Which Mutex?',
    ]);
  });

  test('without its quiz, and with its samples marked', () => {
    expect(rest.map(({ html }) => html).join('')).not.toMatch(/A question|quick-check/);
    expect(mutex?.html).toMatch(/⟦ <pre data-pagefind-weight="[\d.]+" class="scroll">.*<\/pre> ⟧/);
  });

  test('unless it has no text to search', () => {
    expect(sectionsOf('<html><body><h2 id="a">A</h2></body></html>', '/')).toEqual([]);
  });
});

test('the list of pages has their sections by the ids of the index, with the codes in them', () => {
  const fragment = (id: string, url: string, content: string, meta: object) => ({
    path: `fragment/${id}.pf_fragment`,
    content: gzipSync(`pagefind_dcd${JSON.stringify({ url, content, meta })}`),
  });
  const guide = 'axum From Zero';
  const files = [
    fragment('en_2', '/a/b/#x', 'E0277 and E0308, E0277', { title: 'X', page: 'B', guide }),
    fragment('en_1', '/a/b/', 'Text', { title: 'B', guide }),
    fragment('en_3', '/a/', 'Text', { title: 'A' }),
    { path: 'index/en_4.pf_index', content: new Uint8Array() },
  ];
  expect(pagesOf(files)).toEqual([
    { path: '/a/', title: 'A', guide: '', sections: [['en_3', '', '']] },
    {
      path: '/a/b/',
      title: 'B',
      guide,
      sections: [
        ['en_1', '', ''],
        ['en_2', 'x', 'X', 'E0277', 'E0308'],
      ],
    },
  ]);
});

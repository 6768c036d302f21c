import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressTexts, isWorthCompressing } from '../../scripts/build/compress.ts';

describe('worth compressing', () => {
  test.each([
    'axum/index.html',
    '_astro/site.css',
    '_astro/app.js',
    'errors.json',
    'favicon.svg',
    'feed.xml',
    'axum/anki.txt',
    'manifest.webmanifest',
  ])('is %s', (file) => {
    expect(isWorthCompressing(file, 1000)).toBe(true);
  });

  test.each([
    '_astro/literata.CtkWq2Uk.woff2',
    'cards/axum.png',
    'axum/state/code.zip',
    'pagefind/wasm.en.pagefind',
    'pagefind/index/en_1a2b.pf_index',
    'pagefind/fragment/en_1a2b.pf_fragment',
    'axum/index.html.br',
    'axum/index.html.gz',
    '.built',
  ])('is not %s', (file) => {
    expect(isWorthCompressing(file, 1000)).toBe(false);
  });

  test('is not a tiny file', () => {
    expect(isWorthCompressing('robots.txt', 76)).toBe(false);
  });
});

describe('compressed copies', () => {
  const text = '<p>again and again</p>'.repeat(50);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'from-zero-compress-'));
    mkdirSync(join(folder, 'axum'));
    writeFileSync(join(folder, 'axum/index.html'), text);
    writeFileSync(join(folder, 'card.png'), text);
    writeFileSync(join(folder, 'robots.txt'), 'Allow: /');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const read = (file: string) => readFileSync(join(folder, file));

  test('stand beside the texts, and hold the same', async () => {
    await compressTexts(folder);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const page = ['axum/index.html', 'axum/index.html.br', 'axum/index.html.gz'];
    expect(files).toEqual(['axum', ...page, 'card.png', 'robots.txt']);
    expect(brotliDecompressSync(read('axum/index.html.br')).toString()).toBe(text);
    expect(gunzipSync(read('axum/index.html.gz')).toString()).toBe(text);
    expect(read('axum/index.html').toString()).toBe(text);
  });

  test('are the same bytes each time', async () => {
    await compressTexts(folder);
    const copies = () => ['br', 'gz'].map((extension) => read(`axum/index.html.${extension}`));
    const first = copies();
    await compressTexts(folder);
    expect(copies()).toEqual(first);
  });
});

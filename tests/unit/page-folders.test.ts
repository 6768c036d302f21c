import { describe, expect, it } from 'vitest';
import { pageFile, pageFolder, pageName } from '../../src/content/page-folders.ts';

describe('a page', () => {
  for (const [collection, slug, folder, file] of [
    ['axum', 'state', '/content/guides/axum/state', 'lesson.mdx'],
    ['articles', 'middleware', '/content/articles/middleware', 'article.mdx'],
  ] as const) {
    it(`of ${collection} has its folder, its file and its name`, () => {
      expect(pageFolder('/content', collection, slug)).toBe(folder);
      expect(pageFile(folder)).toBe(`${folder}/${file}`);
      expect(pageName('/content', folder)).toBe(`${collection}/${slug}`);
      expect(pageName('/content', `${folder}/code`)).toBe(`${collection}/${slug}/code`);
    });
  }
});

import { globSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../../src/markdown/content-files.ts';
import { ARTICLES } from '../../src/markdown/page-folders.ts';

/** The `article.mdx` files there are. */
export function findArticles(): string[] {
  return globSync(`${ARTICLES}/*/article.mdx`, { cwd: contentRoot })
    .sort()
    .map((file) => path.join(contentRoot, file));
}

import { globSync } from 'node:fs';
import path from 'node:path';
import { ARTICLES } from '../../src/core/page-folders.ts';
import { contentRoot } from '../../src/markdown/content-files.ts';

/** The `article.mdx` files there are. */
export function findArticles(): string[] {
  return globSync(`${ARTICLES}/*/article.mdx`, { cwd: contentRoot })
    .sort()
    .map((file) => path.join(contentRoot, file));
}

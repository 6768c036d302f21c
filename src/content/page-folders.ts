import path from 'node:path';

/**
 * The folder of the guides. A phase in `guides/axum/state/` has the path `/axum/state/` on the
 * site, an article in `articles/middleware/` has `/articles/middleware/`.
 */
const GUIDES = 'guides';

/** The folder of the articles, and the first segment of their paths. */
export const ARTICLES = 'articles';

/** The glob pattern of the `article.mdx` files in a content folder. */
export const ARTICLE_PATTERN = `${ARTICLES}/*/article.mdx`;

/** The glob patterns of the `lesson.mdx` and `article.mdx` files in a content folder. */
export const PAGE_PATTERNS = [`${GUIDES}/*/*/lesson.mdx`, ARTICLE_PATTERN];

/** The glob patterns of the manifests of the pages' crates in a content folder. */
export const CRATE_PATTERNS = PAGE_PATTERNS.map((pattern) =>
  path.posix.join(path.posix.dirname(pattern), 'code/Cargo.toml'),
);

/**
 * The folder of a page, with its `code/` and `recorded/`.
 *
 * @param collection a guide's slug, or `ARTICLES`
 */
export function pageFolder(content: string, collection: string, slug: string): string {
  return path.join(content, ...(collection === ARTICLES ? [] : [GUIDES]), collection, slug);
}

/** The Markdown file in the folder of a page. */
export function pageFile(folder: string): string {
  const isArticle = path.basename(path.dirname(folder)) === ARTICLES;
  return path.join(folder, isArticle ? 'article.mdx' : 'lesson.mdx');
}

/**
 * The name of a page's folder, or of a folder in it: its path on the site, such as `axum/state` for
 * `guides/axum/state` and `articles/middleware` for `articles/middleware`.
 */
export function pageName(content: string, folder: string): string {
  const parts = path.relative(content, folder).split(path.sep);
  return (parts[0] === GUIDES ? parts.slice(1) : parts).join('/');
}

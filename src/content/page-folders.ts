import path from 'node:path';

/**
 * Where the pages stand in a content folder: phases in `guides/axum/state/`, articles in
 * `articles/middleware/`. On the site they are `/axum/state/` and `/articles/middleware/`.
 */
const GUIDES = 'guides';

/** The folder of the articles, and what stands in their addresses where a guide's slug would. */
export const ARTICLES = 'articles';

/** Where `article.mdx` stands below a content folder, as a pattern. */
export const ARTICLE_PATTERN = `${ARTICLES}/*/article.mdx`;

/** Where `lesson.mdx` and `article.mdx` stand below a content folder, as patterns. */
export const PAGE_PATTERNS = [`${GUIDES}/*/*/lesson.mdx`, ARTICLE_PATTERN];

/** Where the crates of the pages have their manifests below a content folder, as patterns. */
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

/** The Markdown file of a page, by its folder. */
export function pageFile(folder: string): string {
  const isArticle = path.basename(path.dirname(folder)) === ARTICLES;
  return path.join(folder, isArticle ? 'article.mdx' : 'lesson.mdx');
}

/**
 * What is below the folders of the pages as the site names it: `axum/state` for
 * `guides/axum/state`, `articles/middleware` for itself.
 */
export function pageName(content: string, folder: string): string {
  const parts = path.relative(content, folder).split(path.sep);
  return (parts[0] === GUIDES ? parts.slice(1) : parts).join('/');
}

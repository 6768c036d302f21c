import { globSync } from 'node:fs';
import path from 'node:path';
import { type Failure, failuresOf } from './failures.ts';
import { type Page, pageOf } from './page.ts';
import {
  ARTICLE_PATTERN,
  CRATE_PATTERNS,
  PAGE_PATTERNS,
  pageFolder,
  pageName,
} from './page-folders.ts';

/** The pages of a content folder: phases of guides, and articles. All paths are absolute. */
export interface Pages {
  /** The `lesson.mdx` and `article.mdx` files, by name. */
  files(): string[];
  /** The `article.mdx` files, by name. */
  articles(): string[];
  /** The folders of the pages' crates, by name; a page may have none. */
  crates(): string[];
  /**
   * The folder of a page, whether or not it exists.
   *
   * @param collection a guide's slug, or `ARTICLES`
   */
  folder(collection: string, slug: string): string;
  /** The name of a page's folder, or of a folder in it, as on the site: `axum/state`. */
  name(folder: string): string;
  /** Describes the page of a Markdown file. */
  page(file: string): Page;
  /** The failures that the pages show on purpose, in the order of the files. */
  failures(): Failure[];
}

/** Opens the pages of a content folder; every call reads the current files. */
export function openPages(root: string): Pages {
  const find = (patterns: readonly string[]) =>
    globSync([...patterns], { cwd: root })
      .sort()
      .map((file) => path.join(root, file));
  return {
    files: () => find(PAGE_PATTERNS),
    articles: () => find([ARTICLE_PATTERN]),
    crates: () => find(CRATE_PATTERNS).map((manifest) => path.dirname(manifest)),
    folder: (collection, slug) => pageFolder(root, collection, slug),
    name: (folder) => pageName(root, folder),
    page: (file) => pageOf(root, file),
    failures: () => find(PAGE_PATTERNS).flatMap((file) => failuresOf(root, file)),
  };
}

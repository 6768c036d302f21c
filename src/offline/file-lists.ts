import { type GuideFiles, isImmutable } from './names.ts';

/** A file of the built site. */
export interface BuiltFile {
  /** The path in its URL, such as `/axum/` for a page. */
  readonly path: string;
  /** A hash of its content. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
}

/** What the built site has for reading without a connection. */
export interface FileLists {
  /** What every reader has: pages that lead to others, and all scripts and styles. */
  readonly core: readonly string[];
  /** The pages with the questions of each guide. */
  readonly questions: readonly string[];
  readonly guides: readonly GuideList[];
}

export interface GuideList {
  readonly slug: string;
  readonly files: GuideFiles['files'];
  /** Of all files, in bytes. */
  readonly size: number;
}

const CORE =
  /^\/(|[^/]+\/|_astro\/.*|favicon\.svg|manifest\.webmanifest|(questions|errors)\.json)$/;
const QUESTIONS = /^\/([^/]+)\/check\/$/;
/** What each guide needs beside its own pages, so that it is complete in itself. */
const SHARED = /^\/(_astro\/.*|pagefind\/.*|search\/|favicon\.svg|manifest\.webmanifest)$/;

/** Sorts the files of a built site into what is kept for all readers, and for those of a guide. */
export function fileLists(files: readonly BuiltFile[]): FileLists {
  const paths = files.map(({ path }) => path);
  const slugs = paths.flatMap((path) => QUESTIONS.exec(path)?.[1] ?? []);
  return {
    core: paths.filter((path) => CORE.test(path)),
    questions: paths.filter((path) => QUESTIONS.test(path)),
    guides: slugs.map((slug) => {
      const own = files.filter(({ path }) => path.startsWith(`/${slug}/`) || SHARED.test(path));
      return {
        slug,
        files: Object.fromEntries(
          own.map(({ path, hash }) => [path, isImmutable(path) ? '' : hash]),
        ),
        size: own.reduce((sum, { size }) => sum + size, 0),
      };
    }),
  };
}

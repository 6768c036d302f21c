import { type FileIssue, listNames } from '../../src/core/issue.ts';
import type { CheckedLesson, CheckedPage } from './lesson.ts';

/**
 * Finds links to pages and anchors that do not exist. The anchors of a lesson that can't be parsed
 * are unknown, so any anchor in it is accepted.
 *
 * @param others the paths of the site's other pages
 */
export function checkLinks(
  lessons: readonly CheckedLesson[],
  others: ReadonlySet<string>,
): readonly FileIssue[] {
  const byPath = new Map(lessons.map(({ path, page }) => [path, page]));
  return lessons.flatMap(({ page }) => {
    if (!page) return [];
    return page.links.flatMap(({ url, line, column }): FileIssue[] => {
      const fault = linkFault(url, page, byPath, others);
      return fault === undefined
        ? []
        : [{ file: page.file, line, column, message: `link: ${fault}` }];
    });
  });
}

function linkFault(
  url: string,
  page: CheckedPage,
  byPath: ReadonlyMap<string, CheckedPage | undefined>,
  others: ReadonlySet<string>,
): string | undefined {
  if (/^https?:\/\//.test(url)) return undefined;
  if (!/^[/#]/.test(url)) {
    return `\`${url}\` is not a path of the site; begin it with \`/\`, \`#\` or \`https://\``;
  }
  const [path = '', anchor] = url.split('#');
  if (path !== '' && others.has(path) && anchor === undefined) return undefined;
  if (path !== '' && !byPath.has(path)) {
    const close = [...byPath.keys()].filter((known) => known.startsWith(path));
    const fix =
      close.length > 0
        ? `did you mean ${listNames(close)}`
        : `the lessons are ${listNames([...byPath.keys()])}`;
    return `no page \`${path}\`; ${fix}`;
  }
  const target = path === '' ? page : byPath.get(path);
  if (!target || anchor === undefined || target.anchors.has(anchor)) return undefined;
  return `no heading \`#${anchor}\` on that page; the headings are ${listNames([...target.anchors])}`;
}

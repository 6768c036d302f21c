import { type FileIssue, listNames } from '../../src/core/issue.ts';
import type { CheckedLesson, CheckedPage } from './lesson.ts';

/**
 * Finds links from lesson to lesson that lead nowhere, and anchors that are not there. A lesson
 * with faults of its own is a page too; its anchors are not known yet, so any will do.
 *
 * @param others the paths of the site's other pages
 */
export function checkLinks(
  lessons: readonly CheckedLesson[],
  others: ReadonlySet<string>,
): readonly FileIssue[] {
  const byAddress = new Map(lessons.map(({ address, page }) => [address, page]));
  return lessons.flatMap(({ page }) => {
    if (!page) return [];
    return page.links.flatMap(({ url, line, column }): FileIssue[] => {
      const fault = linkFault(url, page, byAddress, others);
      return fault === undefined
        ? []
        : [{ file: page.file, line, column, message: `link: ${fault}` }];
    });
  });
}

function linkFault(
  url: string,
  page: CheckedPage,
  byAddress: ReadonlyMap<string, CheckedPage | undefined>,
  others: ReadonlySet<string>,
): string | undefined {
  if (/^https?:\/\//.test(url)) return undefined;
  if (!/^[/#]/.test(url)) {
    return `\`${url}\` is no address of the site; begin it with \`/\`, \`#\` or \`https://\``;
  }
  const [address = '', anchor] = url.split('#');
  if (address !== '' && others.has(address) && anchor === undefined) return undefined;
  if (address !== '' && !byAddress.has(address)) {
    const close = [...byAddress.keys()].filter((known) => known.startsWith(address));
    const mend =
      close.length > 0
        ? `did you mean ${listNames(close)}`
        : `the lessons are ${listNames([...byAddress.keys()])}`;
    return `no page \`${address}\`; ${mend}`;
  }
  const target = address === '' ? page : byAddress.get(address);
  if (!target || anchor === undefined || target.anchors.has(anchor)) return undefined;
  return `no heading \`#${anchor}\` there; the headings are ${listNames([...target.anchors])}`;
}

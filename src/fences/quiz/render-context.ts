import path from 'node:path';
import type { Content, Page } from '../../content/index.ts';
import type { JsonPath } from '../../questions/kind.ts';
import { renderInline } from '../../schema/inline.ts';
import { formatPath } from '../../schema/located.ts';

/** What is needed to render the questions of a page. */
export interface RenderContext {
  readonly content: Content;
  readonly page: Page;
  /** The path of the page, such as `/axum/state/`. */
  readonly path: string;
  /** Reports an issue at a value of the block. */
  readonly report: (at: JsonPath, message: string) => void;
}

/** The path of a value, as messages quote it. */
export function quotedPath(at: JsonPath): string {
  return `\`${formatPath(at)}\``;
}

/** Renders inline Markdown as HTML whose links work on any page. */
export function renderInlineField(
  markdown: string,
  at: JsonPath,
  { content, page, path: pagePath, report }: RenderContext,
): string {
  const versions = content.versions.ofCrate(path.join(page.folder, 'code'));
  const rendered = renderInline(markdown, (url) =>
    url.startsWith('#') ? { url: `${pagePath}${url}` } : versions.pinDocsLink(url),
  );
  if ('html' in rendered) return rendered.html;
  report(at, `${quotedPath(at)} ${rendered.message}`);
  return '';
}

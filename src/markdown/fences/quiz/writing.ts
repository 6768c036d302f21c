import type { Content } from '../../../content/index.ts';
import type { Page } from '../../../content/page.ts';
import { renderInline } from '../../../schema/inline.ts';
import { nameOf } from '../../../schema/located.ts';

/** Where a value is in a block's JSON. */
export type JsonPath = readonly (string | number)[];

/** What it takes to write the questions of a page. */
export interface RenderContext {
  readonly content: Content;
  readonly page: Page;
  /** Its address, such as `/axum/state/`. */
  readonly address: string;
  /** Tells of a fault at a place of the block. */
  readonly report: (at: JsonPath, message: string) => void;
}

/** A value of the block as messages name it. */
export function quotedPath(at: JsonPath): string {
  return `\`${nameOf(at)}\``;
}

/** Makes HTML of inline Markdown; its links work on any page. */
export function renderInlineField(
  markdown: string,
  at: JsonPath,
  { content, address, report }: RenderContext,
): string {
  const rendered = renderInline(markdown, (url) =>
    url.startsWith('#') ? { url: `${address}${url}` } : content.versions.pinDocsLink(url),
  );
  if ('html' in rendered) return rendered.html;
  report(at, `${quotedPath(at)} ${rendered.message}`);
  return '';
}

import { SAMPLE } from '../core/search/pages.ts';

/** A part of a page: what is below one heading, or before the first. */
export interface Section {
  /** The path of the page, with the anchor of the heading. */
  readonly url: string;
  /** The section as a document of its own, with the titles that it belongs to as metadata. */
  readonly html: string;
}

/** How much a word of a sample or of its output counts, beside one of the text. */
const SAMPLE_WEIGHT = 0.4;

/**
 * Splits a built page into its sections, so that a search finds each by itself. A page without
 * `data-pagefind-body` has none.
 *
 * @param path of the page, such as `/axum/state/`
 */
export function sectionsOf(html: string, path: string): readonly Section[] {
  const [opening, tag = ''] = /<([\w-]+)[^>]*\bdata-pagefind-body\b[^>]*>/.exec(html) ?? [];
  if (opening === undefined) return [];
  const start = html.indexOf(opening);
  const body = html.slice(start + opening.length, html.lastIndexOf(`</${tag}>`));
  const language = /<html[^>]*\blang="([^"]*)"/.exec(html)?.[1] ?? '';
  const guide = /\bdata-pagefind-meta="guide:([^"]*)"/.exec(opening)?.[1] ?? '';
  const page = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  const summary = /<p class="lede">.*?<\/p>/s.exec(html.slice(0, start))?.[0] ?? '';
  const [beginning = '', ...parts] = searchable(body).split(/(?=<h[23] id=")/);
  const documentOf = (meta: Readonly<Record<string, string>>, content: string) =>
    `<html lang="${language}"><body>${metadata({ ...meta, guide })}<main data-pagefind-body>${content}</main></body></html>`;
  let above = '';
  const below = parts.map((part) => {
    const [, level, anchor, title = ''] =
      /^<h([23]) id="([^"]*)"[^>]*>(.*?)<\/h\1>/s.exec(part) ?? [];
    if (level === '2') above = title;
    const meta = { title, page, above: level === '3' ? above : '' };
    const text = part.replace(/^<h\d/, '$& data-pagefind-ignore');
    return { url: `${path}#${anchor}`, html: documentOf(meta, text) };
  });
  return [{ url: path, html: documentOf({ title: page }, summary + beginning) }, ...below];
}

/** The HTML of a page's text without its quiz, and with its samples of code marked. */
function searchable(body: string): string {
  return body
    .replace(/<(quick-check|script)\b.*?<\/\1>/gs, '')
    .replace(
      /<pre\b(.*?)<\/pre>/gs,
      ` ${SAMPLE.start} <pre data-pagefind-weight="${SAMPLE_WEIGHT}"$1</pre> ${SAMPLE.end} `,
    );
}

/** Titles count as such, but are no part of the text. */
function metadata(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<p data-pagefind-ignore data-pagefind-meta="${name}">${value}</p>`)
    .join('');
}

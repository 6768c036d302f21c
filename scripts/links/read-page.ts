import { type HastNode, htmlToHast } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/** What the link check needs to know about a page. */
export interface LinkedPage {
  /** Every `href` and `src`, as written. */
  readonly links: readonly Link[];
  /** Every `id`, including duplicates. */
  readonly ids: readonly string[];
}

export interface Link {
  /** The URL as written; undefined for an `<a>` without one. */
  readonly url: string | undefined;
  /** Its accessible name; undefined if it needs none: no `<a>`, or one for pointers only. */
  readonly name: string | undefined;
}

/** Reads a page's links and ids from its HTML. */
export function readPage(html: string): LinkedPage {
  const links: Link[] = [];
  const ids: string[] = [];
  for (const element of elementsOf(htmlToHast(html))) {
    const { id, href, src } = element.properties;
    if (id !== undefined && id !== null) ids.push(String(id));
    const urls = [href, src].filter((value) => typeof value === 'string');
    const isAnchor = element.tagName === 'a';
    const name = isAnchor && !isForPointers(element) ? nameOf(element) : undefined;
    links.push(...urls.map((url) => ({ url, name })));
    if (isAnchor && urls.length === 0) links.push({ url: undefined, name });
  }
  return { links, ids };
}

function* elementsOf(node: HastNode): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}

/** Whether neither a keyboard nor a screen reader reaches a link. */
function isForPointers({ properties }: Element): boolean {
  return properties['ariaHidden'] === 'true' && properties['tabIndex'] === -1;
}

function nameOf(element: Element): string {
  const { ariaLabel, title } = element.properties;
  const names = [ariaLabel, textOf(element), title].map((name) => String(name ?? '').trim());
  return names.find((name) => name !== '') ?? '';
}

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['ariaHidden'] === 'true') return '';
  const alternative = node.type === 'element' ? String(node.properties['alt'] ?? '') : '';
  return alternative + ('children' in node ? node.children.map(textOf).join('') : '');
}

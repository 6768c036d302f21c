import { type HastNode, htmlToHast } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/** What the check of links needs to know of a page. */
export interface LinkedPage {
  /** Every `href` and `src`, as written. */
  readonly links: readonly Link[];
  /** Every `id`, as often as it is there. */
  readonly ids: readonly string[];
}

export interface Link {
  /** Undefined for an `<a>` that leads nowhere. */
  readonly address: string | undefined;
  /** What a screen reader calls it; undefined where the link is none that a reader follows. */
  readonly name: string | undefined;
}

/** Reads a page's links and ids from its HTML. */
export function readPage(html: string): LinkedPage {
  const links: Link[] = [];
  const ids: string[] = [];
  for (const element of elementsOf(htmlToHast(html))) {
    const { id, href, src } = element.properties;
    if (id !== undefined && id !== null) ids.push(String(id));
    const addresses = [href, src].filter((value) => typeof value === 'string');
    const isAnchor = element.tagName === 'a';
    const name = isAnchor ? nameOf(element) : undefined;
    links.push(...addresses.map((address) => ({ address, name })));
    if (isAnchor && addresses.length === 0) links.push({ address: undefined, name });
  }
  return { links, ids };
}

function* elementsOf(node: HastNode): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}

function nameOf(element: Element): string {
  const { ariaLabel, title } = element.properties;
  const texts = [ariaLabel, textOf(element), title].map((text) => String(text ?? '').trim());
  return texts.find((text) => text !== '') ?? '';
}

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['ariaHidden'] === 'true') return '';
  const alternative = node.type === 'element' ? String(node.properties['alt'] ?? '') : '';
  return alternative + ('children' in node ? node.children.map(textOf).join('') : '');
}

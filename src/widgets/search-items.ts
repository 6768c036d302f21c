import { codeParts } from '../core/search/code-parts.ts';
import type { Excerpt } from '../core/search/excerpt.ts';

/** What an item of the list leads to. */
interface Target {
  readonly url: string;
  readonly title: string;
  /** What it belongs to, from the outside in. */
  readonly place: readonly string[];
}

/** An item of the list of results: a link, and where it leads. */
export function linkItem({ url, title, place }: Target): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.append(
    ...codeParts(title).map(({ text, isCode }) => (isCode ? element('code', text) : text)),
  );
  item.append(link);
  if (place.length > 0) item.append(element('div', place.join(' · '), 'where'));
  return item;
}

/** The title of the items below it. */
export function groupItem(title: string): HTMLLIElement {
  return element('li', title, 'group label');
}

/** A piece of text, in which the words of the query are marked. */
export function excerptNode({ isCode, parts }: Excerpt): Node {
  const node = element(isCode ? 'code' : 'span', '');
  node.append(...parts.map(({ text, isMatch }) => (isMatch ? element('mark', text) : text)));
  return node;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  // A browser's translation would change it.
  if (name === 'code') made.translate = false;
  if (className !== '') made.className = className;
  return made;
}

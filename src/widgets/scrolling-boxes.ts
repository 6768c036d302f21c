import { nameOf } from './block-names.ts';

/**
 * Makes what is wider than its box a tab stop with a name, so that keyboards can scroll it, for as
 * long as it is wider: of a hundred blocks in a lesson, few are.
 */
export function watchScrolling(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('pre, .scroll')) {
    nameOf(box);
    sizes.observe(box);
    // Only then is the width of code known that was too far from the screen to be laid out.
    box.addEventListener('contentvisibilityautostatechange', () => update(box));
  }
}

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) update(target);
});

function update(box: Element): void {
  const isLaidOut = box.firstElementChild?.checkVisibility?.({ contentVisibilityAuto: true });
  if (isLaidOut === false) return;
  const scrolls = box.scrollWidth > box.clientWidth;
  if (scrolls === box.hasAttribute('tabindex')) return;
  const attributes = { tabindex: '0', role: 'group', 'aria-label': nameOf(box) };
  for (const [name, value] of Object.entries(attributes)) {
    if (scrolls) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
}

watchScrolling(document);

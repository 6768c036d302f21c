import { nameOf } from './block-names.ts';

/**
 * Makes what is wider than its box a tab stop with a name, so that keyboards can scroll it, for as
 * long as it is wider: of a hundred blocks in a lesson, few are.
 */
export function watchScrolling(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('pre, .scroll')) {
    nameOf(box);
    sizes.observe(box);
  }
}

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLElement) update(target);
});

function update(box: HTMLElement): void {
  const scrolls = widthOf(box) > box.clientWidth;
  if (scrolls === box.hasAttribute('tabindex')) return;
  const attributes = { tabindex: '0', role: 'group', 'aria-label': nameOf(box) };
  for (const [name, value] of Object.entries(attributes)) {
    if (scrolls) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
}

let pen: CanvasRenderingContext2D | null | undefined;

/** The width of all that a box has. Code that waits for its layout is as wide as its columns. */
function widthOf(box: HTMLElement): number {
  if (box.dataset['lines'] === undefined) return box.scrollWidth;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return box.scrollWidth;
  const { fontFamily, fontSize, paddingLeft, paddingRight } = getComputedStyle(box);
  pen.font = `${fontSize} ${fontFamily}`;
  const columns = Math.max(...box.textContent.split('\n').map(({ length }) => length));
  const text = columns * pen.measureText('0').width;
  return text + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
}

watchScrolling(document);

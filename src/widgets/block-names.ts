/** Where the name of a block stands: in its caption, the bar of an exchange, or what folds it. */
const CAPTIONS = ':scope > :is(figcaption, summary, .bar)';
const names = new WeakMap<Element, string>();
const counts = new Map<string, number>();

/**
 * The name of a block of code or a table for screen readers: its caption, and a number where blocks
 * before it have the same one.
 *
 * @param block a `pre`, or the container of a table
 */
export function nameOf(block: Element): string {
  const known = names.get(block);
  if (known !== undefined) return known;
  const caption = block.parentElement?.querySelector(CAPTIONS);
  const name = [...(caption?.childNodes ?? [])]
    .filter(({ nodeName }) => nodeName !== 'COPY-BUTTON')
    .flatMap(({ textContent }) => textContent?.trim().replace(/\s+/g, ' ') || [])
    .join(' ');
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  names.set(block, count > 1 ? `${name} (${count})` : name);
  return nameOf(block);
}

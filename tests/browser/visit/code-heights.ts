import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

/** Code that is not laid out yet has the height that it will have, so that nothing moves. */
export async function keepsTheHeightOfCode({ page }: Visit): Promise<void> {
  const moved = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>('pre[data-lines]')];
    const heights = () => blocks.map((block) => Math.round(block.getBoundingClientRect().height));
    const before = heights();
    for (const block of blocks) block.style.contentVisibility = 'visible';
    const after = heights();
    for (const block of blocks) block.style.removeProperty('content-visibility');
    return blocks
      .map(({ ariaLabel }, index) => `${ariaLabel}: ${before[index]}, then ${after[index]}`)
      .filter((_, index) => before[index] !== after[index]);
  });
  expect(moved).toEqual([]);
}

import type { Page } from '@playwright/test';
import { violationsOn } from '../setup/axe.ts';
import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

/** Axe finds nothing in either theme, on a laptop and on a phone, with all that is folded opened. */
export async function hasNoViolations({ page }: Visit): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    // Code far from the screen would still be as wide as in the window before.
    await page.reload();
    await openAll(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // What does not depend on the theme is checked once.
      const found = await violationsOn(page, {
        rules: colorScheme === 'light' ? 'all' : 'colours',
      });
      expect(found, `${colorScheme}, ${size.width} wide`).toEqual([]);
    }
  }
}

/** Opens all that is folded, and waits until its scripts have seen that. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) {
      // Of several with the same name only one can be open.
      details.removeAttribute('name');
      details.open = true;
    }
    // The bar that stays at the top covers what is below it until the reader scrolls.
    scrollTo({ top: 0, behavior: 'instant' });
    for (const _frame of [1, 2]) await new Promise(requestAnimationFrame);
  });
}

/** A browser's translation changes text, so code and keys are kept from it. */
export async function keepsCodeUntranslated({ page }: Visit): Promise<void> {
  const open = await page.evaluate(() =>
    [...document.querySelectorAll('code, kbd, pre, samp')]
      .filter((element) => !element.closest('[translate=no]'))
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
  expect(open).toEqual([]);
}

/** With the spacing of WCAG 1.4.12, on the smallest window, no text is cut and nothing scrolls. */
export async function keepsTextWhole({ page }: Visit): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  });
  const cut = await page.evaluate(() => {
    const scrolls = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) ||
      element.matches('select, input, :has(> select)');
    const isCut = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 1 &&
      getComputedStyle(element).display !== 'inline' &&
      !scrolls(element) &&
      !element.parentElement?.closest('pre, .scroll, svg, .station, .visually-hidden');
    const page = document.documentElement;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && isCut(element))
      .map(
        (element) =>
          `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`,
      )
      .concat(page.scrollWidth > page.clientWidth ? ['the page'] : []);
  });
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  expect(cut).toEqual([]);
}

/** Few landmarks, and names that tell apart the blocks that a keyboard scrolls. */
export async function tellsItsPartsApart({ page }: Visit): Promise<void> {
  const { landmarks, names } = await page.evaluate(() => {
    const all = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    return {
      landmarks: all(
        'main, nav, aside, body > :is(header, footer), section[aria-label], section[aria-labelledby], [role=search], [role=region]',
      ).length,
      names: all(':is(pre, .scroll)[tabindex]').map(({ ariaLabel }) => ariaLabel ?? ''),
    };
  });
  expect(landmarks).toBeLessThanOrEqual(20);
  expect(names).not.toContain('');
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
}

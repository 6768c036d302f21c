import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

/** What is there to be worked with, and without scripts would do nothing. */
const CONTROLS = '.answers, .typed, .reread, form, .stage';

/** Every word of a lesson can be read without scripts. */
export async function showsEveryWord({ page }: Visit): Promise<void> {
  const unseen = await page
    .locator('page-progress :is(p, li, th, td, h2, h3, pre, label, svg)')
    .evaluateAll(
      (elements, controls) =>
        elements
          .filter((element) => element.textContent.trim() !== '')
          .filter((element) => !element.closest(`details, ${controls}`))
          .filter((element) => !element.checkVisibility({ visibilityProperty: true }))
          .map((element) => element.textContent),
      CONTROLS,
    );
  expect(unseen).toEqual([]);
}

/** Nothing that a page without scripts shows needs one. */
export async function showsNoControl({ page }: Visit): Promise<void> {
  for (const role of ['button', 'combobox', 'searchbox', 'textbox', 'dialog'] as const) {
    await expect(page.getByRole(role), role).toHaveCount(0);
  }
}

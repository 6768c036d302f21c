import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

/** Elements that need a script to do anything. */
const CONTROLS = '.answers, .typed, .reread, form, .stage';

/** The complete text of a lesson is visible without scripts. */
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

/** A page without scripts shows no control that needs one. */
export async function showsNoControl({ page }: Visit): Promise<void> {
  for (const role of ['button', 'combobox', 'searchbox', 'textbox', 'dialog'] as const) {
    await expect(page.getByRole(role), role).toHaveCount(0);
  }
}

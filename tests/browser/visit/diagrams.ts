import { expect } from '../setup/test.ts';
import type { Visit } from './visit.ts';

/** Each diagram is shown once and completely, on a laptop and on a phone. */
export async function showsDiagramsWhole({ page }: Visit): Promise<void> {
  const figures = page.locator('figure:has(zoom-diagram)');
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const figure of await figures.all()) {
      await expect(figure.getByRole('img')).toHaveCount(1);
      const box = await figure.getByRole('img').boundingBox();
      expect(box?.width).toBeGreaterThan(100);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  }
}

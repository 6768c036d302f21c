import type { Locator } from '@playwright/test';

/** Where a reader sees the dot of a picture of layers. */
interface DotPlace {
  /** The name in the innermost ring around the dot, or "outside". */
  readonly ring: string;
  /** The name above the dot: "request" or "response". */
  readonly lane: string;
}

interface Shape {
  readonly text: string;
  readonly box: DOMRect;
}

/** Finds the place of the dot by what is drawn around it and above it. */
export async function dotPlace(picture: Locator): Promise<DotPlace> {
  const [dot] = await shapesOf(picture.locator('.dot'));
  if (!dot) throw new Error('The picture has no dot.');
  const { x, y } = middle(dot);
  const around = (await shapesOf(picture.locator('svg rect'))).filter(
    ({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom,
  );
  const texts = await shapesOf(picture.locator('svg text'));
  const names = texts.filter(({ text }) => !isLane(text));
  const fromTop = names.toSorted((one, other) => middle(one).y - middle(other).y);
  const lanes = texts.filter(({ text }) => isLane(text));
  const distance = (shape: Shape) => Math.abs(middle(shape).x - x);
  const [lane] = lanes.toSorted((one, other) => distance(one) - distance(other));
  return {
    ring: fromTop[around.length - 1]?.text ?? 'outside',
    lane: lane?.text.replace(/[^a-z]/g, '') ?? '',
  };
}

function isLane(text: string): boolean {
  return /request|response/.test(text);
}

function middle({ box }: Shape): { readonly x: number; readonly y: number } {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

function shapesOf(parts: Locator): Promise<Shape[]> {
  return parts.evaluateAll((all) =>
    all.map((part) => ({
      text: part.textContent?.trim() ?? '',
      box: part.getBoundingClientRect().toJSON(),
    })),
  );
}

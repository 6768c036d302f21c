import type { Box, Offset } from '../scene.ts';

/**
 * The translation of an element's coordinates relative to the whole drawing.
 *
 * @throws Error if the element is also scaled or rotated
 */
export function offsetOf(element: SVGGraphicsElement): Offset {
  const root = element.ownerSVGElement?.getScreenCTM();
  const own = element.getScreenCTM();
  if (!root || !own) throw new Error('an element of the drawing is not shown');
  const matrix = root.inverse().multiply(own);
  if (Math.abs(matrix.a - 1) > 0.001 || Math.abs(matrix.b) > 0.001) {
    throw new Error('this drawing scales or rotates a part, which the site can not flatten');
  }
  return { x: matrix.e, y: matrix.f };
}

/** A box moved by an offset. */
export function shifted(box: Box, offset: Offset): Box {
  return { x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height };
}

/** The bounding box of several boxes. */
export function unionOf(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/** The value of a numeric attribute; 0 if it is missing. */
export function attribute(element: Element, name: string): number {
  return Number(element.getAttribute(name) ?? 0);
}

import type { Edge, Head } from '../scene.ts';
import { attribute, offsetOf, shifted } from './geometry.ts';
import { paintOf } from './paint.ts';

function headOf(element: Element, marker: string): Head | undefined {
  const reference = element.getAttribute(marker);
  if (!reference) return undefined;
  if (reference.includes('point')) return { name: 'arrow', reach: 4 };
  if (reference.includes('barb')) return { name: 'arrow', reach: 1 };
  if (reference.includes('arrowhead')) return { name: 'arrow', reach: 3 };
  if (reference.includes('filled-head')) return { name: 'open', reach: 3 };
  if (reference.includes('circle')) return { name: 'circle', reach: -1 };
  if (reference.includes('crosshead')) return { name: 'cross', reach: 4 };
  if (reference.includes('cross')) return { name: 'cross', reach: -1 };
  throw new Error(
    'this kind of arrow head is not supported; use -->, --o or --x (->>, -->>, -x or -))',
  );
}

/** Reads an edge with its heads; `data` is its path in the element's own coordinates. */
export function edgeOf(element: SVGGraphicsElement, data: string): Edge {
  const start = headOf(element, 'marker-start');
  const end = headOf(element, 'marker-end');
  const paint = paintOf(element);
  const offset = offsetOf(element);
  const box = shifted(element.getBBox(), offset);
  return { kind: 'edge', data, offset, paint, box, ...(start && { start }), ...(end && { end }) };
}

/** A straight line as path data. */
export function lineData(line: SVGLineElement): string {
  const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => attribute(line, name));
  return `M${x1} ${y1}L${x2} ${y2}`;
}

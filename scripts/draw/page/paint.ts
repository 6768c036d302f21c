import type { Paint } from '../scene.ts';

/** Reads the computed colours and stroke of an element. */
export function paintOf(element: Element): Paint {
  const style = getComputedStyle(element);
  return {
    fill: style.fill,
    stroke: style.stroke,
    strokeWidth: Number.parseFloat(style.strokeWidth),
    dashed: /[1-9]/.test(style.strokeDasharray.split(',').at(-1) ?? ''),
  };
}

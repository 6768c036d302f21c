import type { Box, Offset, Outline, Scene, Shape } from '../scene.ts';
import { attribute, offsetOf, shifted } from './geometry.ts';
import { paintOf } from './paint.ts';
import { edgeOf, lineData } from './read-edge.ts';
import { numberDisc, readFrame, trimLifelines } from './read-sequence.ts';
import { textShapes } from './read-text.ts';

function isVisible(element: SVGGraphicsElement): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible') return false;
  if (style.fill === 'none' && style.stroke === 'none') return false;
  const { width, height } = element.getBBox();
  return width + height > 1;
}

function pointsOf(polygon: SVGPolygonElement, { x, y }: Offset): [number, number][] {
  return [...polygon.points].map((point) => [point.x + x, point.y + y]);
}

function outlineOf(element: SVGGraphicsElement): Outline {
  const offset = offsetOf(element);
  const box = shifted(element.getBBox(), offset);
  if (element instanceof SVGCircleElement) {
    const radius = attribute(element, 'r');
    return { kind: 'circle', x: box.x + radius, y: box.y + radius, radius };
  }
  if (element instanceof SVGPolygonElement) {
    return { kind: 'polygon', points: pointsOf(element, offset) };
  }
  if (element instanceof SVGPathElement) {
    return { kind: 'path', data: element.getAttribute('d') ?? '', offset };
  }
  const isActivation = element.classList.value.startsWith('activation');
  return { kind: 'rect', radius: isActivation ? 2 : 6, ...box };
}

function outlineShape(element: SVGGraphicsElement, outline = outlineOf(element)): Shape {
  const box = shifted(element.getBBox(), offsetOf(element));
  const isCluster = element.closest('.cluster, .statediagram-cluster') !== null;
  return { kind: 'outline', outline, paint: paintOf(element), box, isCluster };
}

/**
 * Reads a simple shape that Mermaid draws as two sketched paths, a fill and a stroke, of thousands
 * of bytes.
 */
function sketchedShapes(group: SVGGraphicsElement): Shape[] {
  const path = [...group.querySelectorAll<SVGGraphicsElement>(':scope > path')].at(-1);
  if (!path) return [];
  const box = shifted(path.getBBox(), offsetOf(path));
  const paint = paintOf(path);
  const outline = sketchedOutline(group, box);
  const inner = group.querySelector<SVGGraphicsElement>(':scope > g');
  return [
    { kind: 'outline', outline, paint, box, isCluster: false },
    ...(inner ? sketchedShapes(inner) : []),
  ];
}

/** The end state is a circle within a circle, a choice is a diamond, anything else a rectangle. */
function sketchedOutline(group: SVGGraphicsElement, box: Box): Outline {
  const { x, y, width, height } = box;
  const radius = Math.min(width, height) / 2;
  if (group.querySelector(':scope > g') || group.parentElement?.matches('.outer-path')) {
    return { kind: 'circle', x: x + radius, y: y + radius, radius };
  }
  if (!group.matches('.outer-path') && width === height) {
    const [middleX, middleY] = [x + radius, y + radius];
    const [right, bottom] = [x + width, y + height];
    const points: [number, number][] = [
      [middleX, y],
      [right, middleY],
      [middleX, bottom],
      [x, middleY],
    ];
    return { kind: 'polygon', points };
  }
  const isNote = group.closest('.statediagram-note') !== null;
  return { kind: 'rect', radius: isNote ? 6 : radius, ...box };
}

// Cylinders have the class, but are one clean path; forks, joins and choices lack the class.
const SKETCHED = 'g.outer-path, .statediagram-state > g:not([class]):has(> path)';

function shapesOf(element: SVGGraphicsElement): Shape[] {
  if (element instanceof SVGTextElement) return textShapes(element);
  if (element.matches(SKETCHED)) return sketchedShapes(element);
  if (element.matches('g[data-et="control-structure"]')) return readFrame(element);
  if (element instanceof SVGGElement) {
    return [...element.children].flatMap((child) => childShapes(child));
  }
  const disc = element instanceof SVGLineElement && numberDisc(element);
  if (disc) return [disc];
  if (element.matches('.background') || !isVisible(element)) return [];
  if (element instanceof SVGLineElement) return [edgeOf(element, lineData(element))];
  if (element.matches('.flowchart-link, .transition, [class^="messageLine"]')) {
    return [edgeOf(element, element.getAttribute('d') ?? '')];
  }
  return [outlineShape(element)];
}

function childShapes(child: Element): Shape[] {
  return child instanceof SVGGraphicsElement && !child.matches('defs, marker, symbol')
    ? shapesOf(child)
    : [];
}

/** Reads the geometry and the computed colours of a drawing in the document. */
export function readScene(svg: SVGSVGElement): Scene {
  trimLifelines(svg);
  return { shapes: [...svg.children].flatMap(childShapes) };
}

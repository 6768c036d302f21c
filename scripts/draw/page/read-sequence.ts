import type { Box, Outline, Shape, Text, TextRow } from '../scene.ts';
import { attribute, unionOf } from './geometry.ts';
import { paintOf } from './paint.ts';
import { edgeOf, lineData } from './read-edge.ts';
import { textShapes } from './read-text.ts';

/** Shortens lifelines to end just below the last message; Mermaid makes them longer. */
export function trimLifelines(svg: SVGSVGElement): void {
  const others = [...svg.querySelectorAll<SVGGraphicsElement>('line, rect, text')];
  const bottoms = others
    .filter((element) => !element.matches('.actor-line'))
    .map((element) => element.getBBox())
    .map((box) => box.y + box.height);
  const end = Math.max(...bottoms) + 12;
  for (const line of svg.querySelectorAll<SVGLineElement>('.actor-line')) {
    line.setAttribute('y2', String(Math.min(attribute(line, 'y2'), end)));
  }
}

/**
 * Reads the frame of `alt`, `loop` and similar blocks: its first four lines become one rectangle,
 * the others divide it. Mermaid wraps conditions; here each becomes one line again, and the frame
 * is widened to contain it.
 */
export function readFrame(group: SVGGraphicsElement): Shape[] {
  const lines = [...group.querySelectorAll<SVGLineElement>('line.loopLine')];
  const first = lines[0];
  if (!first) return [];
  const frame = unionOf(lines.slice(0, 4).map((line) => line.getBBox()));
  const texts = [...group.querySelectorAll('text')].flatMap(textShapes);
  const labels = texts.filter((text) => text.bold);
  const labelWidth = labels[0]?.rows[0]?.width ?? 0;
  const left = frame.x + labelWidth + 24;
  const conditions = wholeConditions(
    texts.filter((text) => !text.bold),
    left,
  );
  const right = Math.max(left, ...conditions.map(rightOf));
  const box = { ...frame, width: Math.max(frame.width, right + 12 - frame.x) };
  const paint = { ...paintOf(first), dashed: false };
  const outline: Outline = { kind: 'rect', radius: 6, ...box };
  const dividers = lines.slice(4).map((line) => {
    line.setAttribute('x2', String(box.x + box.width));
    return edgeOf(line, lineData(line));
  });
  const shape: Shape = { kind: 'outline', outline, paint, box, isCluster: false };
  return [shape, ...dividers, ...labels, ...conditions];
}

/** Joins the wrapped rows of conditions, each of which Mermaid writes as `[…]`. */
function wholeConditions(pieces: Text[], left: number): Text[] {
  const conditions: Text[] = [];
  for (const piece of pieces) {
    const row = piece.rows[0];
    const whole = conditions.at(-1)?.rows[0];
    if (!row) continue;
    if (!whole || row.text.startsWith('[')) conditions.push(piece);
    else Object.assign(whole, joined(whole, row));
  }
  for (const { rows } of conditions) {
    for (const row of rows) {
      row.text = row.text.replace(/^\[|\]$/g, '');
      row.x = left + row.width / 2;
    }
  }
  return conditions;
}

// The space between the rows of a condition, whose widths were measured separately.
const WORD_SPACE = 4;

function joined(first: TextRow, second: TextRow): Pick<TextRow, 'text' | 'width'> {
  const isBroken = first.text.endsWith('-');
  const text = isBroken ? first.text.slice(0, -1) + second.text : `${first.text} ${second.text}`;
  return { text, width: first.width + second.width + (isBroken ? 0 : WORD_SPACE) };
}

function rightOf({ rows }: Text): number {
  return Math.max(...rows.map((row) => row.x + row.width / 2));
}

/** Reads the disc behind a message's number, which Mermaid draws as the marker of an empty line. */
export function numberDisc(line: SVGLineElement): Shape | undefined {
  const disc = document.querySelector('[id$="-sequencenumber"] circle');
  if (!disc || !line.getAttribute('marker-start')?.includes('sequencenumber')) return undefined;
  const [x, y, radius] = [attribute(line, 'x1'), attribute(line, 'y1'), 9];
  const outline: Outline = { kind: 'circle', x, y, radius };
  const box: Box = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  return { kind: 'outline', outline, paint: paintOf(disc), box, isCluster: false };
}

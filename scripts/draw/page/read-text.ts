import type { Text, TextRow } from '../scene.ts';
import { offsetOf, shifted } from './geometry.ts';

function rowOf(row: SVGTextContentElement): TextRow | undefined {
  const text = (row.textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim();
  const count = row.getNumberOfChars();
  if (text === '' || count === 0) return undefined;
  const first = row.getExtentOfChar(0);
  const last = row.getExtentOfChar(count - 1);
  const width = last.x + last.width - first.x;
  const offset = offsetOf(row);
  const lift = row.closest('.node') ? first.height * NODE_LIFT : 0;
  const y = first.y + first.height * ASCENT - lift + offset.y;
  return { x: first.x + width / 2 + offset.x, y, width, text };
}

// The share of the measuring font's height above the baseline.
const ASCENT = 0.81;

// Mermaid centres a node's label by its line height, which is too low by this share of the height.
const NODE_LIFT = 0.1;

/** Centres the label of a node, even if Mermaid aligns it to the left. */
function centred(row: TextRow, text: Element): TextRow {
  const node = text.closest('.node:not(.statediagram-note)');
  const shape = node?.querySelector<SVGGraphicsElement>('.label-container');
  if (!shape) return row;
  const { x, width } = shifted(shape.getBBox(), offsetOf(shape));
  return { ...row, x: x + width / 2 };
}

/** Moves the title of a group to its upper left corner, away from the edges that enter it. */
function titled(row: TextRow, text: Element): TextRow {
  const cluster = text.closest('.cluster-label') && text.closest('.cluster, .statediagram-cluster');
  const rect = cluster?.querySelector<SVGGraphicsElement>('rect:not(.background)');
  if (!rect) return row;
  const { x, y } = shifted(rect.getBBox(), offsetOf(rect));
  return { ...row, x: x + TITLE_INDENT + row.width / 2, y: y + TITLE_BASELINE };
}

const TITLE_INDENT = 10;
const TITLE_BASELINE = 20;

const ON_LINE = '.edgeLabel, .messageText, .loopText, .sectionTitle, .labelText';

/** Reads the rows of a text element with their measured widths; nothing if it is empty. */
export function textShapes(text: SVGTextElement): Text[] {
  const spans = [...text.querySelectorAll<SVGTSpanElement>(':scope > tspan')];
  const rows = (spans.length > 0 ? spans : [text])
    .map(rowOf)
    .filter((row) => row !== undefined)
    .map((row) => titled(centred(row, text), text));
  if (rows.length === 0) return [];
  const style = getComputedStyle(text);
  const size = Number.parseFloat(style.fontSize);
  const bold = Number(style.fontWeight) > 500;
  const onLine = text.matches(ON_LINE) || text.closest(ON_LINE) !== null;
  return [{ kind: 'text', rows, fill: style.fill, size, bold, onLine }];
}

import type { Box, Scene, Shape, TextRow } from './scene.ts';

// The free space around a drawing, for strokes.
const MARGIN = 2;

// How much wider a reader's typeface may be than the measuring font.
const FACE_ALLOWANCE = 1.06;

/** The background of a row of text, large enough to hide a line behind it. */
export function backgroundBox(row: TextRow, size: number): Box {
  const width = row.width * FACE_ALLOWANCE + 6;
  return { x: row.x - width / 2, y: row.y - size * 0.95, width, height: size * 1.3 };
}

function boxesOf(shape: Shape): Box[] {
  return shape.kind === 'text'
    ? shape.rows.map((row) => backgroundBox(row, shape.size))
    : [shape.box];
}

/** The bounding box of a drawing, with a margin for strokes. */
export function extentOf(scene: Scene): Box {
  const boxes = scene.shapes.flatMap(boxesOf);
  const left = Math.floor(Math.min(...boxes.map((box) => box.x))) - MARGIN;
  const top = Math.floor(Math.min(...boxes.map((box) => box.y))) - MARGIN;
  const right = Math.ceil(Math.max(...boxes.map((box) => box.x + box.width))) + MARGIN;
  const bottom = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height))) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

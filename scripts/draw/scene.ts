/** The geometry of a drawing in absolute coordinates (SVG user units), with computed colours. */
export interface Scene {
  shapes: Shape[];
}

export interface Paint {
  /** A computed colour: `rgb(…)` or `none`. */
  fill: string;
  stroke: string;
  strokeWidth: number;
  dashed: boolean;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The end of an edge. `reach` is how far its tip lies beyond the end of the line. */
export interface Head {
  name: 'arrow' | 'circle' | 'cross' | 'open';
  reach: number;
}

export type Outline =
  | ({ kind: 'rect'; radius: number } & Box)
  | { kind: 'circle'; x: number; y: number; radius: number }
  | { kind: 'polygon'; points: [number, number][] }
  | { kind: 'path'; data: string; offset: Offset };

export interface Offset {
  x: number;
  y: number;
}

export interface Edge {
  kind: 'edge';
  data: string;
  offset: Offset;
  paint: Paint;
  box: Box;
  start?: Head;
  end?: Head;
}

export interface Text {
  kind: 'text';
  rows: TextRow[];
  fill: string;
  size: number;
  bold: boolean;
  /** Lines may run behind it, so it needs a ground of its own. */
  onLine: boolean;
}

export type Shape =
  | { kind: 'outline'; outline: Outline; paint: Paint; box: Box; isCluster: boolean }
  | Edge
  | Text;

/** One line of text: the middle of its baseline, and how wide it was measured. */
export interface TextRow {
  x: number;
  y: number;
  width: number;
  text: string;
}

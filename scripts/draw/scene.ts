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

/** The head of an edge. `reach` is how far its tip is beyond the end of the line. */
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
  /** Whether lines may run behind it, so that it needs a background. */
  onLine: boolean;
}

export type Shape =
  | { kind: 'outline'; outline: Outline; paint: Paint; box: Box; isCluster: boolean }
  | Edge
  | Text;

/** One line of text: the centre of its baseline, and its measured width. */
export interface TextRow {
  x: number;
  y: number;
  width: number;
  text: string;
}

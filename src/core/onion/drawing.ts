import { OUTSIDE, turnsBack } from './journey.ts';
import { type Direction, fromOutside, HANDLER, type Onion, type Step } from './onion.ts';

/** The drawing's units are pixels of a phone that is 360 wide. */
export const WIDTH = 272;
/** Where the names of the lanes stand. */
export const LANE_NAMES = 15;
/** Where a request waits, and its response leaves. */
const OUTER = 33;
/** The space above the rings. */
const HEAD = 50;
/** The upper part of a ring, which shows its name and what passes it. */
const ROW = 40;
const CORE = 58;
/** What a ring shows of itself beside and below the next one. */
const SIDE = 10;
const BOTTOM = 7;
const LANES: Readonly<Record<Direction, number>> = { in: 60, out: WIDTH - 60 };

/** A point of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The height of the drawing. */
export function heightFor(layers: number): number {
  return HEAD + layers * (ROW + BOTTOM) + CORE + 2;
}

/** The rectangle of the layer at a depth, from 0, or of the handler, which is inside all layers. */
export function ringAt(depth: number, layers: number) {
  return {
    x: 1 + depth * SIDE,
    y: HEAD + depth * ROW,
    width: WIDTH - 2 - 2 * depth * SIDE,
    height: (layers - depth) * (ROW + BOTTOM) + CORE,
    rx: 18 - 3 * depth,
  };
}

/** Where the name of a layer or the handler stands. */
export function nameAt(depth: number, layers: number): Point {
  const { y } = ringAt(depth, layers);
  return { x: WIDTH / 2, y: depth < layers ? y + ROW / 2 + 5 : y + CORE - 12 };
}

/** The top of a lane. */
export function laneAt(direction: Direction): Point {
  return { x: LANES[direction], y: OUTER };
}

/** The point of a place, among layers from the outermost to the innermost. */
export function pointOf({ who, direction }: Step, layers: readonly string[]): Point {
  if (who === OUTSIDE) return laneAt(direction);
  const depth = who === HANDLER ? layers.length : layers.indexOf(who);
  const { y } = ringAt(depth, layers.length);
  return { x: who === HANDLER ? WIDTH / 2 : LANES[direction], y: y + ROW / 2 };
}

/** The line through some places of a journey, with a bar where a layer turns the request back. */
export function trailOf(onion: Onion, travelled: readonly Step[]): string {
  const layers = fromOutside(onion);
  const turn = travelled.find((step) => turnsBack(onion, step));
  return [lineThrough(travelled, layers), turn && barBelow(pointOf(turn, layers))].join('');
}

/** The line through places, as the `d` of an SVG path. */
export function lineThrough(places: readonly Step[], layers: readonly string[]): string {
  const points = places.map((place) => pointOf(place, layers));
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

function barBelow({ x, y }: Point): string {
  return `M${x - 12} ${y + 13}h24`;
}

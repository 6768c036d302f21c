import { describe, expect, it } from 'vitest';
import type { OnionMessages } from '../../src/core/islands/onion-picture.ts';
import {
  heightFor,
  nameAt,
  pointOf,
  ringAt,
  trailOf,
  WIDTH,
} from '../../src/core/onion/drawing.ts';
import { journeyOf, OUTSIDE, standingOf } from '../../src/core/onion/journey.ts';
import { fromOutside, HANDLER, type Onion } from '../../src/core/onion/onion.ts';
import { describeMove, describePlace } from '../../src/core/onion/text.ts';

const onion: Onion = {
  style: 'Router::layer',
  order: ['log', 'auth', 'cors'],
  fault: undefined,
};
const withFault = (who: string, kind: 'stops' | 'fails' | 'panics'): Onion => ({
  ...onion,
  fault: { who, kind },
});
const shown = (of: Onion) =>
  journeyOf(of).map(({ who, direction }) => (direction === 'in' ? `${who}>` : `<${who}`));

describe('the places of the dot', () => {
  it('lead from outside to the handler and back', () => {
    expect(shown(onion).join(' ')).toBe(
      'outside> cors> auth> log> handler> <log <auth <cors <outside',
    );
  });

  it('turn at the layer that stops the request', () => {
    expect(shown(withFault('auth', 'stops')).join(' ')).toBe(
      'outside> cors> auth> <auth <cors <outside',
    );
  });

  it('end where something panics', () => {
    expect(shown(withFault('auth', 'panics')).join(' ')).toBe('outside> cors> auth>');
  });

  it('tell which layers are passed, and which are not', () => {
    const travelled = journeyOf(onion).slice(0, 3);
    expect(['cors', 'auth', 'log', HANDLER].map((who) => standingOf(who, travelled))).toEqual([
      'passed',
      'here',
      'untouched',
      'untouched',
    ]);
  });
});

describe('the drawing', () => {
  const layers = fromOutside(onion);

  it('has each place in its layer and lane, and in no inner layer', () => {
    for (const place of journeyOf(onion)) {
      const point = pointOf(place, layers);
      const depth = [...layers, HANDLER].indexOf(place.who);
      const inside = [...layers, HANDLER].flatMap((_, ring) => {
        const { x, y, width, height } = ringAt(ring, layers.length);
        const isIn = point.x > x && point.x < x + width && point.y > y && point.y < y + height;
        return isIn ? [ring] : [];
      });
      expect(inside, place.who).toEqual(Array.from({ length: depth + 1 }, (_, ring) => ring));
      if (place.who === HANDLER) expect(point.x).toBe(WIDTH / 2);
      else expect(point.x < WIDTH / 2).toBe(place.direction === 'in');
    }
  });

  it('has rings within rings, and each name in its ring', () => {
    for (const depth of [1, 2, 3]) {
      const outer = ringAt(depth - 1, 3);
      const inner = ringAt(depth, 3);
      expect(inner.x).toBeGreaterThan(outer.x);
      expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
      expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
      expect(nameAt(depth - 1, 3).y).toBeLessThan(inner.y);
      expect(nameAt(depth, 3).y).toBeGreaterThan(inner.y);
    }
    expect(heightFor(3)).toBeGreaterThan(ringAt(0, 3).y + ringAt(0, 3).height);
  });

  it('draws the way so far, and a bar where a layer stops the request', () => {
    const stopped = withFault('auth', 'stops');
    const bars = journeyOf(stopped).map(
      (_, index) => trailOf(stopped, journeyOf(stopped).slice(0, index + 1)).split('M').length - 2,
    );
    expect(bars).toEqual([0, 0, 1, 1, 1, 1]);
    const { x, y } = pointOf({ who: 'cors', direction: 'in' }, layers);
    const { x: startX, y: startY } = pointOf({ who: OUTSIDE, direction: 'in' }, layers);
    expect(trailOf(onion, journeyOf(onion).slice(0, 2))).toBe(`M${startX} ${startY}L${x} ${y}`);
  });
});

describe('the words of the picture', () => {
  const messages: OnionMessages = {
    outside: 'Outside.',
    start: 'Press.',
    layer: { enters: 'Into {name}.', leaves: 'Out of {name}.' },
    handler: { name: 'the handler', runs: 'It runs.', fails: 'It fails.' },
    faults: { stops: '{name} stops it.', fails: '{name} fails.', panics: '{name} panics.' },
    end: 'Left: {status}.',
    moved: {
      outermost: '{name}: {position} of {count}, outermost.',
      innermost: '{name}: {position} of {count}, innermost.',
      between: '{name}: {position} of {count}, inside {outer}, outside {inner}.',
    },
  };
  const told = (of: Onion) => journeyOf(of).map((place) => describePlace(messages, of, place));

  it('say each place, with the name of the layer', () => {
    expect(told(onion)).toEqual([
      'Outside. Press.',
      'Into cors.',
      'Into auth.',
      'Into log.',
      'It runs.',
      'Out of log.',
      'Out of auth.',
      'Out of cors.',
      'Left: 200.',
    ]);
  });

  it('say what goes wrong where it does', () => {
    expect(told(withFault('cors', 'stops')).slice(1)).toEqual([
      'cors stops it.',
      'Out of cors.',
      'Left: 401.',
    ]);
    expect(told(withFault('log', 'fails')).slice(4)).toEqual([
      'It runs.',
      'log fails.',
      'Out of auth.',
      'Out of cors.',
      'Left: 500.',
    ]);
    expect(told(withFault(HANDLER, 'fails'))).toContain('It fails.');
    expect(told(withFault(HANDLER, 'panics')).at(-1)).toBe('The handler panics.');
  });

  it('say where a moved layer is, as the layers are called', () => {
    const placed = (style: Onion['style']) =>
      onion.order.map((name) => describeMove(messages, { ...onion, style }, name));
    expect(placed('Router::layer')).toEqual([
      'log: 1 of 3, innermost. Outside.',
      'auth: 2 of 3, inside cors, outside log. Outside.',
      'cors: 3 of 3, outermost. Outside.',
    ]);
    expect(placed('ServiceBuilder')).toEqual([
      'log: 1 of 3, outermost. Outside.',
      'auth: 2 of 3, inside log, outside cors. Outside.',
      'cors: 3 of 3, innermost. Outside.',
    ]);
  });
});

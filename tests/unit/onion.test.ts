import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCases, traverse } from '../../src/core/onion.ts';

const recorded = readFileSync('content/articles/middleware/recorded/onion.txt', 'utf8');

describe('the path through the layers', () => {
  const cases = parseCases(recorded);

  it('was recorded for two styles, six orders and twelve faults', () => {
    expect(cases).toHaveLength(2 * 6 * 12);
    expect(new Set(cases.map(({ onion }) => JSON.stringify(onion))).size).toBe(cases.length);
  });

  for (const { onion, passage: seen } of cases) {
    const { style, order, fault } = onion;
    it(`is the recorded one: ${style}, ${order.join(' ')}, ${fault ? `${fault.who} ${fault.kind}` : 'no fault'}`, () => {
      expect(traverse(onion)).toEqual(seen);
    });
  }
});

it('a line that is not a case is rejected', () => {
  expect(() => parseCases('Router::layer, log auth, auth sleeps: auth> = 200')).toThrow(
    'is not a case',
  );
  expect(() => parseCases('nonsense')).toThrow('"nonsense" is not a case');
});

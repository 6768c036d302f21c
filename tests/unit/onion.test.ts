import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../../src/core/onion/cases.ts';
import { HANDLER, traverse } from '../../src/core/onion/onion.ts';

const recorded = readFileSync('content/articles/middleware/recorded/onion.txt', 'utf8');

describe('the path through the layers', () => {
  const cases = parseCases(recorded);

  it('was recorded for two styles, six orders and twelve faults', () => {
    expect(cases).toHaveLength(2 * 6 * 12);
    expect(new Set(cases.map(({ onion }) => JSON.stringify(onion))).size).toBe(cases.length);
  });

  it('was recorded for three layers with names, each of which stops, fails and panics', () => {
    expect(new Set(cases.map(({ onion }) => onion.order.toSorted().join(' ')))).toEqual(
      new Set(['auth cors log']),
    );
    const faults = cases.map(({ onion: { fault } }) => fault && `${fault.who} ${fault.kind}`);
    expect(new Set(faults)).toEqual(
      new Set([
        undefined,
        ...['log', 'auth', 'cors'].flatMap((who) => [
          `${who} stops`,
          `${who} fails`,
          `${who} panics`,
        ]),
        `${HANDLER} fails`,
        `${HANDLER} panics`,
      ]),
    );
  });

  for (const { onion, passage: seen } of cases) {
    const { style, order, fault } = onion;
    it(`is the recorded one: ${style}, ${order.join(' ')}, ${fault ? `${fault.who} ${fault.kind}` : 'no fault'}`, () => {
      expect(traverse(onion)).toEqual(seen);
    });
  }
});

it('a case is read with the names of its layers', () => {
  expect(
    parseCases('ServiceBuilder, log auth cors, auth stops: log> auth> <auth <log = 401'),
  ).toEqual([
    {
      onion: {
        style: 'ServiceBuilder',
        order: ['log', 'auth', 'cors'],
        fault: { who: 'auth', kind: 'stops' },
      },
      passage: {
        steps: [
          { who: 'log', direction: 'in' },
          { who: 'auth', direction: 'in' },
          { who: 'auth', direction: 'out' },
          { who: 'log', direction: 'out' },
        ],
        status: 401,
      },
    },
  ]);
});

it('a line that is not a case is rejected', () => {
  expect(() => parseCases('Router::layer, log auth, auth sleeps: auth> = 200')).toThrow(
    'is not a case',
  );
  expect(() => parseCases('nonsense')).toThrow('"nonsense" is not a case');
});

import { describe, expect, test } from 'vitest';
import { ranked } from '../../src/core/search/rank.ts';

const SECTIONS = 100;
const hits = (...ids: readonly string[]) => ids.map((id) => ({ id, score: 1 }));
const others = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const rank = (...words: Parameters<typeof ranked>[0]) => ranked(words, SECTIONS, () => 1);

describe('the sections that match a query', () => {
  test('come in the order of their scores', () => {
    const found = [
      { id: 'a', score: 1 },
      { id: 'b', score: 3 },
    ];
    expect(rank([found])).toEqual(['b', 'a']);
    expect(ranked([[found]], SECTIONS, (id) => (id === 'a' ? 4 : 1))).toEqual(['a', 'b']);
  });

  test('have all its words first, then those that few sections have', () => {
    const rare = hits('both', 'rare');
    const common = hits('both', 'common', ...others('x', 40));
    expect(rank([rare], [common]).slice(0, 2)).toEqual(['both', 'rare']);
  });

  test('are not those with a small share of it, unless there are few', () => {
    const common = hits('both', ...others('x', 40));
    expect(rank([hits('both', 'r1', 'r2')], [common])).toEqual(['both', 'r1', 'r2']);
    expect(rank([hits('both')], [common])).toHaveLength(3);
  });

  test('need not have a word that no section has', () => {
    expect(rank([[]], [hits('a')])).toEqual(['a']);
    expect(rank([[]])).toEqual([]);
    expect(rank()).toEqual([]);
  });

  test('have the whole of an identifier before its parts, and each is found once', () => {
    expect(rank([hits('whole'), hits('parts', 'whole')])).toEqual(['whole', 'parts']);
  });
});

import { describe, expect, test } from 'vitest';
import { crateChanges } from '../../src/core/crate-changes.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);
const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const change = (before: readonly string[], after: readonly string[]) =>
  crateChanges(new Map([['a.rs', text(before)]]), new Map([['a.rs', text(after)]]));
const signs = { same: ' ', added: '+', removed: '-' };
const shown = (before: readonly string[], after: readonly string[]) =>
  change(before, after).flatMap(({ stretches }) =>
    stretches.map(({ first, lines }) => [
      first,
      lines.map((line) => signs[line.change] + line.text).join('\n'),
    ]),
  );

describe('two states of a crate', () => {
  test('differ in the files that were added, removed or changed, and in no others', () => {
    const before = new Map([
      ['gone.rs', '1\n2\n'],
      ['kept.rs', 'same\n'],
      ['main.rs', 'a\nb\n'],
    ]);
    const after = new Map([
      ['kept.rs', 'same\n'],
      ['main.rs', 'a\nc\nd\n'],
      ['new.rs', '1\n'],
    ]);
    expect(crateChanges(before, after)).toMatchObject([
      { file: 'gone.rs', kind: 'removed', added: 0, removed: 2 },
      { file: 'main.rs', kind: 'changed', added: 2, removed: 1 },
      { file: 'new.rs', kind: 'added', added: 1, removed: 0 },
    ]);
  });

  test('that are equal have no differences', () => {
    expect(change(['a'], ['a'])).toEqual([]);
  });
});

describe('a changed file', () => {
  const lines = numbered(30);

  test('shows three lines on either side of a change', () => {
    expect(shown(lines, lines.with(9, 'ten'))).toEqual([
      [7, ' 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13'],
    ]);
  });

  test('shows changes that are close to each other as one stretch', () => {
    const stretches = shown(lines, lines.with(9, 'ten').with(16, 'seventeen'));
    expect(stretches).toHaveLength(1);
    expect(shown(lines, lines.with(9, 'ten').with(17, 'eighteen'))).toHaveLength(2);
  });

  test('numbers the lines as they are now', () => {
    const after = ['0', ...lines].with(30, 'thirty');
    expect(shown(lines, after).map(([first]) => first)).toEqual([1, 28]);
  });

  test('that begins with a removed line begins at line 1', () => {
    expect(shown(['0', ...lines], lines)).toEqual([[1, '-0\n 1\n 2\n 3']]);
  });
});

test('a removed file shows all its lines', () => {
  const [removed] = crateChanges(new Map([['a.rs', text(numbered(9))]]), new Map());
  expect(removed?.stretches).toMatchObject([{ first: 1 }]);
  expect(removed?.stretches[0]?.lines).toHaveLength(9);
});

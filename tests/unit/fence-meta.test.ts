import { describe, expect, test } from 'vitest';
import { parseFenceMeta } from '../../src/core/fence-meta.ts';

function names(meta: string): Record<string, string | true> {
  const read = parseFenceMeta(meta);
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return Object.fromEntries(read.value);
}

function issue(meta: string) {
  const read = parseFenceMeta(meta);
  return read.ok ? undefined : read.issues[0];
}

describe("a fence's meta", () => {
  test.each([
    ['', {}],
    ['   ', {}],
    [
      'file=code/src/main.rs region=app diff',
      { file: 'code/src/main.rs', region: 'app', diff: true },
    ],
    ['title="A title = with words"', { title: 'A title = with words' }],
    ['title=""', { title: '' }],
    ['  mark="2,5-7"   diff=old-region ', { mark: '2,5-7', diff: 'old-region' }],
    ['of=code/fails/a.rs', { of: 'code/fails/a.rs' }],
  ])('`%s` is parsed', (meta, expected) => {
    expect(names(meta)).toEqual(expected);
  });

  test('the name of an object property, such as `constructor`, is an ordinary name', () => {
    expect(parseFenceMeta('constructor=a')).toMatchObject({ ok: true });
    expect(issue('toString toString')?.message).toBe('fence: `toString` is given twice');
  });

  test.each([
    ['title="open', 1],
    ['file=a.rs =b', 11],
    ['file=a.rs title="a"b', 11],
    ['a=1 2', 5],
    ['mark=', 1],
    ['{2,3}', 1],
  ])('`%s` is rejected at the position of the error', (meta, column) => {
    expect(issue(meta)).toEqual({
      line: 1,
      column,
      message: `fence: can't read \`${meta.slice(column - 1)}\`; write \`name\`, \`name=value\` or \`name="a value"\``,
    });
  });

  test('a duplicate name is rejected at its second occurrence', () => {
    expect(issue('file=a.rs file=b.rs')).toMatchObject({
      column: 11,
      message: 'fence: `file` is given twice',
    });
  });
});

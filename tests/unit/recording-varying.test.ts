import { describe, expect, it } from 'vitest';
import { differences, type HttpResponse } from '../../src/core/recording.ts';
import {
  changedVolatileValues,
  missingVolatileParts,
  parseVolatileParts,
  restoreVolatileValues,
  type VolatileParts,
} from '../../src/core/volatile-values.ts';

function varying(text: string): VolatileParts {
  const read = parseVolatileParts(text);
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return read.value;
}

function reply(body: string, headers: HttpResponse['headers'] = []): HttpResponse {
  const length = String(new TextEncoder().encode(body).length);
  return { status: '200 OK', headers: [...headers, ['content-length', length]], body };
}

describe('what varies in a reply', () => {
  it('is named by headers, in any case, and by pointers', () => {
    expect(varying('X-Request-Id, /id,/a~1b/0')).toEqual({
      headers: ['x-request-id'],
      pointers: ['/id', '/a~1b/0'],
    });
  });

  it.each(['', 'x-request-id,', 'two words', '/id~2', '/id~'])('is not named by %j', (text) => {
    const read = parseVolatileParts(text);
    expect(read.ok ? '' : read.issues[0]?.message).toContain('varies="x-request-id,/id"');
  });

  it('may differ, in its length too, where all else is the same', () => {
    const recorded = reply('{"id": "été", "books": [{"at": 1}]}', [['X-Id', 'a']]);
    const actual = reply('{"id": "winter", "books": [{"at": 1000}]}', [['X-Id', 'b']]);
    const names = varying('x-id,/id,/books/0/at');
    expect(restoreVolatileValues(recorded, actual, names)).toEqual(recorded);
    expect(changedVolatileValues(recorded, actual, names)).toEqual([
      { recorded: 'a', actual: 'b' },
      { recorded: 'été', actual: 'winter' },
      { recorded: '1', actual: '1000' },
    ]);
  });

  it('hides no other difference', () => {
    const recorded = reply('{"id": 1, "title": "Emma"}');
    const actual = reply('{"id": 2,  "title": "Emma"}');
    const [body] = differences(
      recorded,
      restoreVolatileValues(recorded, actual, varying('/id')),
    ).slice(-1);
    expect(body).toContain(String.raw`found "{\"id\": 1,  \"title\"`);
  });

  it('stays of one type', () => {
    const recorded = reply('{"id": 1}');
    const actual = reply('{"id": "one"}');
    expect(restoreVolatileValues(recorded, actual, varying('/id'))).toEqual(actual);
  });

  it('must be there: a pointer finds objects, arrays and odd keys', () => {
    const body = '{"a/b": {"m~n": [10, 20]}, "": 0}';
    expect(missingVolatileParts(reply(body), varying('/a~1b/m~0n/1'))).toEqual([]);
    expect(missingVolatileParts(reply(body), varying('/'))).toEqual([]);
    expect(missingVolatileParts(reply(body), varying('/a~1b/m~0n/2'))).toEqual([
      'the body has nothing at `/a~1b/m~0n/2`; pointers into it are `/a~1b` and `/`',
    ]);
    expect(missingVolatileParts(reply('[1, 2]'), varying('/01'))).toEqual([
      'the body has nothing at `/01`; pointers into it are `/0` and `/1`',
    ]);
  });

  it('must be there: no pointer leads into a text', () => {
    expect(missingVolatileParts(reply('ok'), varying('x-id,/id'))).toEqual([
      'the reply has no header `x-id`; it has `content-length`',
      'the body is no JSON, so no pointer leads into it',
    ]);
  });
});

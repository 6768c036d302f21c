import { describe, expect, it } from 'vitest';
import { differences, type HttpResponse } from '../../src/core/recording.ts';
import {
  changedVolatileValues,
  missingVolatileParts,
  parseVolatileParts,
  restoreVolatileValues,
  type VolatileParts,
} from '../../src/core/volatile-values.ts';

function volatile(text: string): VolatileParts {
  const read = parseVolatileParts(text);
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return read.value;
}

function response(body: string, headers: HttpResponse['headers'] = []): HttpResponse {
  const length = String(new TextEncoder().encode(body).length);
  return { status: '200 OK', headers: [...headers, ['content-length', length]], body };
}

describe('the volatile parts of a response', () => {
  it('are header names, in any case, and pointers', () => {
    expect(volatile('X-Request-Id, /id,/a~1b/0')).toEqual({
      headers: ['x-request-id'],
      pointers: ['/id', '/a~1b/0'],
    });
  });

  it.each(['', 'x-request-id,', 'two words', '/id~2', '/id~'])('are not %j', (text) => {
    const read = parseVolatileParts(text);
    expect(read.ok ? '' : read.issues[0]?.message).toContain('varies="x-request-id,/id"');
  });

  it('may differ, also in length, if everything else is the same', () => {
    const recorded = response('{"id": "été", "books": [{"at": 1}]}', [['X-Id', 'a']]);
    const actual = response('{"id": "winter", "books": [{"at": 1000}]}', [['X-Id', 'b']]);
    const names = volatile('x-id,/id,/books/0/at');
    expect(restoreVolatileValues(recorded, actual, names)).toEqual(recorded);
    expect(changedVolatileValues(recorded, actual, names)).toEqual([
      { recorded: 'a', actual: 'b' },
      { recorded: 'été', actual: 'winter' },
      { recorded: '1', actual: '1000' },
    ]);
  });

  it('hide no other difference', () => {
    const recorded = response('{"id": 1, "title": "Emma"}');
    const actual = response('{"id": 2,  "title": "Emma"}');
    const [body] = differences(
      recorded,
      restoreVolatileValues(recorded, actual, volatile('/id')),
    ).slice(-1);
    expect(body).toContain(String.raw`found "{\"id\": 1,  \"title\"`);
  });

  it('are not restored if the type differs', () => {
    const recorded = response('{"id": 1}');
    const actual = response('{"id": "one"}');
    expect(restoreVolatileValues(recorded, actual, volatile('/id'))).toEqual(actual);
  });

  it('must exist: a pointer supports objects, arrays and escaped keys', () => {
    const body = '{"a/b": {"m~n": [10, 20]}, "": 0}';
    expect(missingVolatileParts(response(body), volatile('/a~1b/m~0n/1'))).toEqual([]);
    expect(missingVolatileParts(response(body), volatile('/'))).toEqual([]);
    expect(missingVolatileParts(response(body), volatile('/a~1b/m~0n/2'))).toEqual([
      'the body has no value at `/a~1b/m~0n/2`; its top-level pointers are `/a~1b` and `/`',
    ]);
    expect(missingVolatileParts(response('[1, 2]'), volatile('/01'))).toEqual([
      'the body has no value at `/01`; its top-level pointers are `/0` and `/1`',
    ]);
  });

  it('must exist: a body that is not JSON has no pointers', () => {
    expect(missingVolatileParts(response('ok'), volatile('x-id,/id'))).toEqual([
      'the response has no header `x-id`; it has `content-length`',
      'the body is not JSON, so it has no value at a JSON pointer',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  differences,
  parseRecording,
  type Recorded,
  textDifference,
  writeRecording,
} from '../../src/core/recording.ts';

const reply: Recorded = {
  request: 'GET /books/1',
  status: '200 OK',
  headers: [
    ['content-type', 'application/json'],
    ['vary', 'a'],
    ['vary', 'b'],
  ],
  body: '{"id":1,\n"title":"Emma"}',
};

describe('a recording', () => {
  it('is read as it was written', () => {
    const tricky = {
      ...reply,
      body: 'a "pair": [\n  "x",\n  "y"\n]\\',
      headers: [['a"b\\', '[ "c" ]']],
    };
    const exchanges = [reply, tricky as unknown as Recorded];
    expect(parseRecording(writeRecording(exchanges))).toEqual({ ok: true, value: exchanges });
  });

  it('holds a header on one line', () => {
    expect(writeRecording([reply])).toContain('\n      ["vary", "a"],\n');
  });

  it.each([
    ['[', 'is no JSON'],
    ['{}', 'must be a list'],
    [writeRecording([reply]).replace('"status"', '"state"'), 'exchange 1'],
    [writeRecording([reply]).replace('"body"', '"time": 3, "body"'), 'exchange 1'],
    [writeRecording([reply]).replace('["vary", "a"]', '["vary"]'), 'exchange 1'],
  ])('is refused as %j', (text, message) => {
    const result = parseRecording(text);
    expect(result.ok ? '' : result.issues[0]?.message).toContain(message);
  });
});

describe('the differences of replies', () => {
  it('are none between equal ones', () => {
    expect(differences(reply, { ...reply })).toEqual([]);
  });

  it('name the part, what was expected and what was found', () => {
    const actual = {
      status: '404 Not Found',
      headers: [
        ['content-type', 'text/plain'],
        ['vary', 'a'],
      ] as const,
      body: '{"id":1,\n"title":"Persuasion"}',
    };
    expect(differences(reply, actual)).toEqual([
      'status: expected 200 OK, found 404 Not Found',
      'header content-type: expected "application/json", found "text/plain"',
      'header vary: expected "a" and "b", found "a"',
      String.raw`body: line 2: expected "\"title\":\"Emma\"}", found "\"title\":\"Persuasion\"}"`,
    ]);
  });

  it('include a header that is new, gone, or in another place', () => {
    const [type, ...vary] = reply.headers;
    if (type === undefined) throw new Error('the reply has headers');
    expect(differences(reply, { ...reply, headers: vary })).toEqual([
      'header content-type: expected "application/json", found none',
    ]);
    expect(differences(reply, { ...reply, headers: [...reply.headers, ['etag', '1']] })).toEqual([
      'header etag: expected none, found "1"',
    ]);
    expect(differences(reply, { ...reply, headers: [...vary, type] })[0]).toContain('in the order');
  });

  it('of texts name the first line that differs', () => {
    expect(textDifference('a\nb', 'a\nb\nc')).toBe('line 3: expected no such line, found "c"');
  });
});

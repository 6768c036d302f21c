import { describe, expect, it } from 'vitest';
import { differences, type Recorded, textDifference } from '../../src/core/recording.ts';

const response: Recorded = {
  request: 'GET /books/1',
  status: '200 OK',
  headers: [
    ['content-type', 'application/json'],
    ['vary', 'a'],
    ['vary', 'b'],
  ],
  body: '{"id":1,\n"title":"Emma"}',
};

describe('the differences between responses', () => {
  it('are empty for equal ones', () => {
    expect(differences(response, { ...response })).toEqual([]);
  });

  it('name the part, the expected and the actual value', () => {
    const actual = {
      status: '404 Not Found',
      headers: [
        ['content-type', 'text/plain'],
        ['vary', 'a'],
      ] as const,
      body: '{"id":1,\n"title":"Persuasion"}',
    };
    expect(differences(response, actual)).toEqual([
      'status: expected 200 OK, found 404 Not Found',
      'header content-type: expected "application/json", found "text/plain"',
      'header vary: expected "a" and "b", found "a"',
      String.raw`body: line 2: expected "\"title\":\"Emma\"}", found "\"title\":\"Persuasion\"}"`,
    ]);
  });

  it('include added, removed and reordered headers', () => {
    const [type, ...vary] = response.headers;
    if (type === undefined) throw new Error('the response has headers');
    expect(differences(response, { ...response, headers: vary })).toEqual([
      'header content-type: expected "application/json", found none',
    ]);
    expect(
      differences(response, { ...response, headers: [...response.headers, ['etag', '1']] }),
    ).toEqual(['header etag: expected none, found "1"']);
    expect(differences(response, { ...response, headers: [...vary, type] })[0]).toContain(
      'in the order',
    );
  });

  it('of strings name the first line that differs', () => {
    expect(textDifference('a\nb', 'a\nb\nc')).toBe('line 3: expected no such line, found "c"');
  });
});

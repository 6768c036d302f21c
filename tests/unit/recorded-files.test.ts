import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/core/issue.ts';
import { readLocks } from '../../src/schema/locks.ts';
import { formatExchanges, readExchanges } from '../../src/schema/recorded/exchanges.ts';
import { formatPredictions, readPredictions } from '../../src/schema/recorded/predictions.ts';
import { formatVerified, readVerified } from '../../src/schema/recorded/verified.ts';

/** The formatted issues of a result: `line:column message`. */
function issues(read: Result<unknown>): string[] {
  return read.ok
    ? []
    : read.issues.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('recorded exchanges', () => {
  const exchange = {
    request: 'GET /books/1',
    status: '200 OK',
    headers: [
      ['content-type', 'application/json'],
      ['vary', 'a'],
      ['vary', 'b'],
    ],
    body: '{"id":1,\n"title":"Emma"}',
  } as const;
  const written = formatExchanges([exchange]);

  it('are read as they were written', () => {
    const tricky = {
      ...exchange,
      body: 'a "pair": [\n  "x",\n  "y"\n]\\',
      headers: [['a"b\\', '[ "c" ]']],
    } as const;
    const exchanges = [exchange, tricky];
    expect(readExchanges(formatExchanges(exchanges))).toEqual({ ok: true, value: exchanges });
  });

  it('have each header on one line', () => {
    expect(written).toContain('\n      ["vary", "a"],\n');
  });

  it.each([
    ['[', '1:2 recording: not valid JSON here: close bracket expected'],
    ['{}', '1:1 recording: must be a list, not an object'],
    [
      written.replace('"status"', '"state"'),
      '4:5 recording: unknown key `state`; the keys are `request`, `status`, `headers` and `body`',
    ],
    [
      written.replace('"body"', '"time": 3, "body"'),
      '10:5 recording: unknown key `time`; the keys are `request`, `status`, `headers` and `body`',
    ],
    [
      written.replace('["vary", "a"]', '["vary"]'),
      '7:7 recording: `[0].headers[1]` must have at least 2 entries',
    ],
    [
      written.replace('["vary", "a"]', '["vary", 1]'),
      '7:16 recording: `[0].headers[1][1]` must be a string, not `1`',
    ],
  ])('are rejected as %j', (json, issue) => {
    expect(issues(readExchanges(json))).toContain(issue);
  });
});

describe('recorded statuses', () => {
  it('are read as they were written', () => {
    const statuses = new Map([
      ['GET /', '200 OK'],
      ['POST /books\n\n{}', '201 Created'],
    ]);
    expect(readPredictions(formatPredictions(statuses))).toEqual({ ok: true, value: statuses });
  });

  it.each([
    ['{', '1:2 predictions: not valid JSON here: close brace expected'],
    ['[]', '1:1 predictions: must be an object, not a list'],
    ['{"GET /": 404}', '1:2 predictions: `GET /` must be a string, not `404`'],
    [
      '{"GET /": "200 OK", "GET /": "404 Not Found"}',
      '1:21 predictions: the key `GET /` is a duplicate; remove one of the two',
    ],
  ])('are rejected as %j', (json, issue) => {
    expect(issues(readPredictions(json))).toEqual([issue]);
  });
});

describe('the provenance of recordings', () => {
  const verified = {
    rustc: '1.95.0',
    crates: { axum: '0.8.9' },
    date: '2026-11-21',
    inputs: '2301b6dbw5e',
  };
  const changed = (change: object) => JSON.stringify({ ...verified, ...change });

  it('is read as it was written', () => {
    expect(readVerified(formatVerified(verified))).toEqual({ ok: true, value: verified });
  });

  it.each([
    ['{', 'not valid JSON here: close brace expected'],
    ['[]', 'must be an object, not a list'],
    ['null', 'must be an object, not null'],
    [changed({ rustc: '' }), '`rustc` is empty'],
    [changed({ crates: ['axum'] }), '`crates` must be an object, not a list'],
    [changed({ crates: { axum: 1 } }), '`crates.axum` must be a string, not `1`'],
    [changed({ date: '21 November 2026' }), '`date` must be a date, YYYY-MM-DD'],
    [changed({ inputs: undefined }), '`inputs` is missing'],
    [
      changed({ more: 1 }),
      'unknown key `more`; the keys are `rustc`, `crates`, `date` and `inputs`',
    ],
  ])('is rejected as %j', (json, message) => {
    const found = issues(readVerified(json));
    expect(found).toEqual([expect.stringMatching(/^1:\d+ verified: /)]);
    expect(found[0]).toContain(message);
  });
});

describe('the unused dependencies of crates', () => {
  it.each([
    ['[]', '1:1 locks: must be an object, not a list'],
    [
      '{"a/b/code": {"hyper": "want"}}',
      '1:15 locks: `a/b/code.hyper` must be a list, not `"want"`',
    ],
  ])('are rejected as %j', (json, issue) => {
    expect(issues(readLocks(json))).toEqual([issue]);
  });
});

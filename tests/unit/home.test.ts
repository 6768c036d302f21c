import { expect, test } from 'vitest';
import { readHome } from '../../src/schema/home.ts';

const HOME = `page: axum/state
handler: { file: code/src/main.rs, region: get-book }
request: GET /books/1
failure: { page: axum/middleware, file: code/fails/a.rs }
`;

test('a home.yaml names a handler, a request and a failure', () => {
  const read = readHome(HOME);
  expect(read.ok && read.value.handler.region).toBe('get-book');
});

test.each([
  ['page: axum/state', 'page: axum', 1, 'must be a guide and a phase, such as `axum/state`'],
  ['request: GET', 'requests: GET', 3, 'requests'],
])('%j in place of %j is reported with its line', (before, after, line, message) => {
  const read = readHome(HOME.replace(before, after));
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.issues.map((issue) => issue.line)).toContain(line);
  expect(read.issues.map((issue) => issue.message).join('\n')).toContain(message);
});

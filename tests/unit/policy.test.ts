import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, inlineHashes, withPolicy } from '../../src/policy/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const PAGE = [
  '<!doctype html><html><head><style>p { color: red }</style><script>early()</script>',
  '<script type="speculationrules">{}</script><script type="module" src="/_astro/a.js"></script>',
  '</head><body><script type="application/json" id="Data">{"a":1}</script></body></html>',
].join('');

describe('a page', () => {
  test('allows its inline styles and scripts by their hashes, and its data is neither', () => {
    expect(inlineHashes(PAGE)).toEqual({
      scripts: [hash('early()'), hash('{}')],
      styles: [hash('p { color: red }')],
    });
  });

  test('has its policy at the end of its head, where it does not delay what the page loads', () => {
    const policy = contentSecurityPolicy(inlineHashes(PAGE));
    expect(withPolicy(PAGE)).toContain(
      `<meta http-equiv="content-security-policy" content="${policy}"></head>`,
    );
  });

  test('without a head is an error', () => {
    expect(() => withPolicy('<p>no head</p>')).toThrow('without a head');
  });
});

test('a policy names each hash once, and allows nothing unsafe', () => {
  const policy = contentSecurityPolicy({ scripts: ["'b'", "'a'", "'b'"], styles: [] });
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'a' 'b';");
  expect(policy).not.toMatch(/'unsafe-/);
});

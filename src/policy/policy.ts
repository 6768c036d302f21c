import { createHash } from 'node:crypto';

/** The inline scripts and styles of a page, as the hashes that a policy allows them by. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Hashes the inline scripts and styles of a page; blocks of data are no scripts. */
export function inlineHashes(html: string): InlineHashes {
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\ssrc=|\stype="application\/(ld\+)?json"/.test(attributes))
    .map(([, , source = '']) => hashOf(source));
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, source = '']) =>
    hashOf(source),
  );
  return { scripts, styles };
}

/**
 * The content security policy for pages with these inline parts: nothing from other hosts, and no
 * inline script or style but these.
 */
export function contentSecurityPolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'self'",
    // Pagefind reads the search index with WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...unique(scripts)].join(' '),
    ["style-src 'self'", ...unique(styles)].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * Adds the policy to a page, as the last element of its head: a browser that reads ahead for what
 * to load stops at a policy, and all that a page loads first is named before it.
 *
 * @throws Error if the page has no head
 */
export function withPolicy(html: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) throw new Error('A page without a head can have no policy');
  const meta = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy(inlineHashes(html))}">`;
  return html.slice(0, end) + meta + html.slice(end);
}

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

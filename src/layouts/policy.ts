import { createHash } from 'node:crypto';

/**
 * The content security policy of a page: nothing from other hosts, no inline styles, and no inline
 * script except the given one.
 *
 * @param inlineScript the source of the inline script, allowed by its hash
 */
export function contentSecurityPolicy(inlineScript: string): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  return [
    "default-src 'self'",
    // Pagefind reads the search index with WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

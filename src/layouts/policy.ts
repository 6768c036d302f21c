import { createHash } from 'node:crypto';

/**
 * The content security policy of a page: nothing from another host, no inline code but the given
 * script, no inline styles.
 *
 * @param inlineScript the text of the one inline script, allowed by its hash
 */
export function contentSecurityPolicy(inlineScript: string): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  return [
    "default-src 'self'",
    // The index of the search is read by WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

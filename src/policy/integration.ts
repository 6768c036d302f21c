import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentSecurityPolicy, inlineHashes, withPolicy } from './policy.ts';

/**
 * Gives each page its content security policy, and writes `_headers`: one policy for all pages, and
 * the other security headers, for hosts that read it.
 */
export function securityPolicy(): AstroIntegration {
  return {
    name: 'security-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: folder }).map((file) => path.join(folder, file));
        const inline = pages.map((page) => {
          const html = readFileSync(page, 'utf8');
          writeFileSync(page, withPolicy(html));
          return inlineHashes(html);
        });
        const policy = contentSecurityPolicy({
          scripts: inline.flatMap(({ scripts }) => scripts),
          styles: inline.flatMap(({ styles }) => styles),
        });
        writeFileSync(path.join(folder, '_headers'), headersFile(policy));
      },
    },
  };
}

function headersFile(policy: string): string {
  const headers = [
    // In a header only: a page can't say who may frame it.
    `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
  ];
  const immutable = 'Cache-Control: public, max-age=31536000, immutable';
  return [
    '/*',
    ...headers.map((header) => `  ${header}`),
    '',
    '/_astro/*',
    `  ${immutable}`,
    '',
  ].join('\n');
}

import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The files to cache at installation: those that review needs offline, and the styles. */
const CACHED_AT_INSTALL = [
  'review/index.html',
  'progress/index.html',
  'offline/index.html',
  '*/check/index.html',
  '_astro/*.{css,js,woff2}',
  'favicon.svg',
  'manifest.webmanifest',
  'questions.json',
];

/** An Astro integration that writes the service worker with the list of files to precache. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = CACHED_AT_INSTALL.flatMap((pattern) =>
          globSync(pattern, { cwd: folder }),
        ).sort();
        const hash = createHash('sha256');
        for (const file of files) hash.update(file).update(readFileSync(path.join(folder, file)));
        const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
        const head = [
          `const VERSION = ${JSON.stringify(hash.digest('hex').slice(0, 16))};`,
          `const FILES = ${JSON.stringify(files.map(pathOf))};`,
        ];
        writeFileSync(path.join(folder, 'service-worker.js'), `${head.join('\n')}\n${source}`);
      },
    },
  };
}

function pathOf(file: string): string {
  return `/${file
    .split(path.sep)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1')}`;
}

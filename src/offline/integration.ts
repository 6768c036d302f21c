import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { type BuiltFile, type FileLists, fileLists, type GuideList } from './file-lists.ts';
import { type GuideFiles, listPath } from './names.ts';
import { WORKER } from './protocol.ts';
import { sizeIn } from './size-place.ts';

/**
 * Writes the service worker with the list of what every reader has offline, a list of the files of
 * each guide, and into the pages how much room a guide takes.
 */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readFiles(folder);
        const lists = fileLists(files);
        const worker = await bundleWorker();
        const sources = files.map((file) => file.path + file.hash);
        const version = hashOf([...sources, JSON.stringify(lists), worker].join());
        for (const guide of lists.guides) writeList(folder, guide, version);
        writeSizes(folder, lists.guides);
        const source = [...constants(lists, version), worker].join('\n');
        writeFileSync(path.join(folder, WORKER), source);
      },
    },
  };
}

function readFiles(folder: string): readonly BuiltFile[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const content = readFileSync(file);
      const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      return {
        path: url.replace(/\/index\.html$/, '/'),
        hash: hashOf(content),
        size: content.length,
      };
    });
}

function writeList(folder: string, { slug, files }: GuideList, version: string): void {
  const list: GuideFiles = { version, files };
  writeFileSync(path.join(folder, listPath(slug)), JSON.stringify(list));
}

function writeSizes(folder: string, guides: readonly GuideList[]): void {
  const pages = [...guides.map(({ slug }) => slug), 'offline'];
  for (const page of pages.map((name) => path.join(folder, name, 'index.html'))) {
    const html = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      guides.reduce((text, { slug, size }) => sizeIn(text, slug, size), html),
    );
  }
}

function constants({ core, questions }: FileLists, version: string): readonly string[] {
  const values = { VERSION: version, CORE_FILES: core, QUESTION_FILES: questions };
  return Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
}

/** The worker as one classic script, since not all browsers allow it to import others. */
async function bundleWorker(): Promise<string> {
  const entry = fileURLToPath(new URL('./worker/index.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: 'worker', fileName: 'worker' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const [chunk] = result && 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The service worker was not built.');
  return chunk.code;
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

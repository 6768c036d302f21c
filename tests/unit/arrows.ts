import path from 'node:path';

/** An import: from a file to a file, or to a package by its name. Paths begin at the project. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

const IMPORTS = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

/** The imports that a source file names. */
export function arrowsOf(file: string, source: string): Arrow[] {
  return [...source.matchAll(IMPORTS)].map(([, named, called]) => {
    const [specifier = ''] = (named ?? called ?? '').split('?');
    const to = specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : specifier;
    return { from: file, to };
  });
}

const core = ['src/core/'];
const content = 'src/content/';
/** How the pages colour code, and what they count. */
const highlight = 'src/markdown/highlight.ts';
const pageFacts = 'src/markdown/lesson-plugin.ts';
const course = 'src/course/';
const site = 'src/site.ts';
/** What an editor knows of a quiz block, for whoever writes one elsewhere. */
const quizSchema = 'content/quiz.schema.json';

/** What each part of the source may import of the project; packages are free but to the core. */
const ALLOWED: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['src/core/words.ts', [...core, 'content/ui/']],
  ['src/core/', core],
  ['src/schema/', ['src/schema/', ...core]],
  ['src/content.config.ts', [content, 'src/schema/']],
  [content, [content, 'src/schema/', site, ...core]],
  ['src/markdown/', ['src/markdown/', content, 'src/schema/', ...core]],
  [course, [course, content, 'src/schema/', highlight, pageFacts, ...core]],
  ['src/widgets/', ['src/widgets/', ...core]],
  ['src/components/', ['src/components/', 'src/widgets/', 'src/styles/', course, site, ...core]],
  [
    'src/layouts/',
    ['src/layouts/', 'src/components/', 'src/widgets/', 'src/styles/', course, site, ...core],
  ],
  ['src/pages/', ['src/layouts/', 'src/components/', course, site, quizSchema, ...core]],
  [site, ['package.json']],
  ['src/search-index.ts', []],
  ['src/offline/', []],
];

/** The packages of the core: pure functions that need neither a page nor a server. */
const PURE_PACKAGES = ['diff', 'fflate', 'jsonc-parser', 'smol-toml', 'ts-fsrs'];

/** Says which import is not allowed; undefined where it is. */
export function faultOf({ from, to }: Arrow): string | undefined {
  return isAllowed(from, to) ? undefined : `${from} imports ${to}`;
}

function isAllowed(from: string, to: string): boolean {
  const isOwn = to.startsWith('src/') || to.startsWith('content/') || to === 'package.json';
  if (!isOwn) return !from.startsWith('src/core/') || PURE_PACKAGES.includes(to);
  const [, allowed = []] = ALLOWED.find(([part]) => from.startsWith(part)) ?? [];
  return allowed.some((part) => to.startsWith(part));
}

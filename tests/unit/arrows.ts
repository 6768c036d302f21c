/** An import: from a file to a file, or to a package by its name. Paths begin at the project. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** What those who tie all together may use of the source. */
const source = ['src', 'src/content', 'src/core', 'src/markdown', 'src/schema'];

/**
 * What the files of a folder, and of those below it, may import of the project beside each other:
 * other folders. A folder's own rule goes before that of the folder around it. `src` and `content`
 * alone mean the files directly in them. Packages are free but to the core.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  src: ['.', 'src/content', 'src/schema'],
  'src/core': [],
  'src/messages': ['content/ui'],
  'src/schema': ['src/core'],
  'src/content': ['src', 'src/core', 'src/messages', 'src/schema'],
  'src/markdown': ['src/content', 'src/core', 'src/messages', 'src/schema'],
  'src/course': ['src/content', 'src/core', 'src/markdown', 'src/messages', 'src/schema'],
  'src/widgets': ['src/core'],
  'src/components': ['src', 'src/core', 'src/course', 'src/messages', 'src/styles', 'src/widgets'],
  'src/layouts': [
    'src',
    'src/components',
    'src/core',
    'src/course',
    'src/messages',
    'src/styles',
    'src/widgets',
  ],
  'src/pages': [
    'content',
    'src',
    'src/components',
    'src/core',
    'src/course',
    'src/layouts',
    'src/messages',
  ],
  'src/offline': [],

  // A command is a file of `scripts`; it may use all that stands below.
  scripts: ['scripts/*', ...source],
  // It runs on a Node that is too old for all else.
  'scripts/setup': [],
  'scripts/shared': ['src', 'src/core'],
  'scripts/serve': ['scripts/shared'],
  'scripts/build': ['scripts/shared', 'src'],
  'scripts/rust': ['scripts/setup', 'scripts/shared', ...source],
  'scripts/record': ['scripts/rust', 'scripts/shared', ...source],
  'scripts/downloads': ['scripts/rust', 'scripts/shared', ...source],
  'scripts/exercises': ['scripts/downloads', 'scripts/rust', 'scripts/shared', ...source],
  'scripts/contract': ['scripts/rust', 'scripts/shared', ...source],
  'scripts/check': ['scripts/shared', ...source],
  'scripts/draw': ['scripts/shared', ...source],
  'scripts/new': [
    'scripts/downloads',
    'scripts/draw',
    'scripts/record',
    'scripts/rust',
    'scripts/shared',
    ...source,
  ],
  'scripts/canary': ['src/core'],
  'scripts/links': ['scripts/serve'],
  'scripts/test': ['scripts/rust', 'scripts/shared'],
  'scripts/bench': ['scripts/rust', 'scripts/serve', 'scripts/shared', 'scripts/test', ...source],

  'tests/unit': ['scripts/*', 'src/messages', ...source],
  // What a reader meets is tested from outside: of the source only what is pure.
  'tests/browser': ['scripts/*', 'src/core', 'src/messages'],
};

/** The packages of the core: pure functions that need neither a page nor a server. */
const PURE_PACKAGES = ['diff', 'fflate', 'jsonc-parser', 'smol-toml', 'ts-fsrs'];

/** Says which import is not allowed; undefined where it is. */
export function faultOf({ from, to }: Arrow): string | undefined {
  return isAllowed(from, to) ? undefined : `${from} imports ${to}`;
}

function isAllowed(from: string, to: string): boolean {
  const isOwn = /^(src|scripts|tests|content|public)\//.test(to) || /^[\w.-]+\.json$/.test(to);
  if (!isOwn) return !from.startsWith('src/core/') || PURE_PACKAGES.includes(to);
  const home = homeOf(from);
  return [home, ...(ALLOWED[home] ?? [])].some((folder) => isIn(to, folder));
}

/** The folder whose rule a file is under. */
function homeOf(file: string): string {
  const parts = file.split('/').slice(0, -1);
  while (parts.length > 1 && !(parts.join('/') in ALLOWED)) parts.pop();
  return parts.join('/');
}

function isIn(file: string, folder: string): boolean {
  if (folder === '.') return !file.includes('/');
  if (folder.endsWith('/*')) return file.startsWith(folder.slice(0, -1));
  return folder.includes('/') ? file.startsWith(`${folder}/`) : folderOf(file) === folder;
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}

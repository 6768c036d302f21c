/** An import of a file, or of a package by its name. Paths are relative to the project's root. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The folders of `src` that tests and most scripts may import from. */
const source = [
  'src',
  'src/content',
  'src/core',
  'src/fences',
  'src/markdown',
  'src/questions',
  'src/schema',
];

/**
 * The folders that files of a folder and its subfolders may import from, in addition to their own
 * folder. The rule of a subfolder takes precedence. `src`, `content` and `.` stand for the files
 * directly in them, and `scripts/*` for all subfolders. Every folder except the core may import any
 * package.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  src: ['.', 'src/content', 'src/schema'],
  'src/core': [],
  'src/messages': ['content/ui', 'src/core'],
  'src/schema': ['src/core'],
  'src/questions': ['src/browser', 'src/core', 'src/messages', 'src/schema'],
  'src/content': ['src', 'src/core', 'src/messages', 'src/questions', 'src/schema'],
  'src/fences': [
    'src/components/blocks',
    'src/content',
    'src/core',
    'src/messages',
    'src/questions',
    'src/schema',
    'src/styles',
    'src/widgets',
  ],
  'src/markdown': ['src/content', 'src/core', 'src/fences', 'src/messages', 'src/schema'],
  'src/course': [
    'src/content',
    'src/core',
    'src/fences',
    'src/markdown',
    'src/messages',
    'src/schema',
  ],
  'src/browser': ['src/core'],
  'src/widgets': ['src/browser', 'src/core', 'src/offline', 'src/questions', 'src/styles'],
  'src/components/blocks': [
    'src/core',
    'src/messages',
    'src/questions',
    'src/styles',
    'src/widgets',
  ],
  'src/components': [
    'src',
    'src/core',
    'src/course',
    'src/fences',
    'src/messages',
    'src/offline',
    'src/questions',
    'src/styles',
    'src/widgets',
  ],
  'src/layouts': [
    'src',
    'src/components',
    'src/core',
    'src/course',
    'src/fonts',
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
    'src/fences',
    'src/layouts',
    'src/messages',
    'src/styles',
  ],
  'src/offline': [],
  'src/policy': [],
  'src/search': ['src/core', 'src/messages'],

  // A command is a file directly in `scripts`; it may import from all subfolders.
  scripts: ['scripts/*', ...source],
  // It runs on Nodes that are too old for the other scripts.
  'scripts/setup': [],
  'scripts/shared': ['src', 'src/core'],
  'scripts/serve': ['scripts/shared'],
  'scripts/build': ['scripts/shared', 'src'],
  'scripts/rust': ['scripts/shared', ...source],
  'scripts/record': ['scripts/rust', 'scripts/shared', ...source],
  'scripts/downloads': ['scripts/rust', 'scripts/shared', ...source],
  'scripts/exercises': ['scripts/downloads', 'scripts/rust', 'scripts/shared', ...source],
  'scripts/contract': ['scripts/rust', 'scripts/shared', ...source],
  'scripts/check': ['scripts/shared', ...source],
  'scripts/draw': ['content/ui', 'scripts/shared', ...source],
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

  'tests/unit': [
    'scripts/*',
    'src/browser',
    'src/messages',
    'src/offline',
    'src/policy',
    'src/search',
    ...source,
  ],
  // Browser tests exercise the site from outside, so they may import only pure code from `src`.
  'tests/browser': ['scripts/*', 'src/core', 'src/messages', 'src/offline'],
};

/**
 * The folders that files elsewhere may import only through these modules. Unit tests may import all
 * modules.
 */
const FRONTS: Readonly<Record<string, readonly string[]>> = {
  // `site.ts` opens the content folder of this process when it is imported.
  'src/content': ['index.ts', 'site.ts'],
  'src/markdown': ['index.ts'],
};

/** The packages that the core may import: they need neither a page nor a server. */
const PURE_PACKAGES = ['diff', 'fflate', 'jsonc-parser', 'smol-toml', 'ts-fsrs'];

/** Describes an import that is not allowed; undefined if it is allowed. */
export function faultOf({ from, to }: Import): string | undefined {
  return isAllowed(from, to) ? undefined : `${from} imports ${to}`;
}

function isAllowed(from: string, to: string): boolean {
  const isOwn = /^(src|scripts|tests|content|public)\//.test(to) || /^[\w.-]+\.json$/.test(to);
  if (!isOwn) return !from.startsWith('src/core/') || PURE_PACKAGES.includes(to);
  const home = homeOf(from);
  // Pages may not import each other.
  const own = home === 'src/pages' ? [] : [home];
  return (
    [...own, ...(ALLOWED[home] ?? [])].some((folder) => isIn(to, folder)) && isAtFront(home, to)
  );
}

/** Whether a file is its folder's front, or no files but its folder's own must go through one. */
function isAtFront(home: string, to: string): boolean {
  const folder = homeOf(to);
  const fronts = FRONTS[folder];
  if (fronts === undefined || home === folder || home === 'tests/unit') return true;
  return fronts.some((front) => to === `${folder}/${front}`);
}

/** The folder whose rule applies to a file. */
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

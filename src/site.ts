import manifest from '../package.json' with { type: 'json' };

/** The URLs of the site and its repository; the environment overrides them for another host. */
export const site = {
  name: 'From Zero',
  url: process.env['SITE_URL'] ?? manifest.homepage,
  repository: process.env['REPOSITORY_URL'] ?? manifest.repository.url,
} as const;

/** The folders to build from and to, relative to the project; tests and benchmarks set others. */
export const folders = {
  content: process.env['FROM_ZERO_CONTENT'] ?? 'content',
  out: process.env['FROM_ZERO_OUT'] ?? 'dist',
} as const;

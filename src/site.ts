import manifest from '../package.json' with { type: 'json' };

/** Where the site and its source live; a host that builds a copy sets its own address. */
export const site = {
  name: 'From Zero',
  url: process.env['SITE_URL'] ?? manifest.homepage,
  repository: process.env['REPOSITORY_URL'] ?? manifest.repository.url,
} as const;

/** What is built and where to, from the project's folder; tests and measurements name others. */
export const folders = {
  content: process.env['FROM_ZERO_CONTENT'] ?? 'content',
  out: process.env['FROM_ZERO_OUT'] ?? 'dist',
} as const;

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../../src/site.ts';
import { CommandError } from '../shared/command.ts';
import { fingerprint } from '../shared/fingerprint.ts';
import { outFolder, projectRoot } from '../shared/project.ts';
import { describeBuildFailure } from './build-failure.ts';
import { compressTexts } from './compress.ts';

// Astro empties the folder first, so the stamp exists only after a successful build.
const stamp = join(outFolder, '.built');

/**
 * Builds the site into the out folder, with compressed copies of its text files, and prints how many
 * pages it has.
 * @throws CommandError with a line for each fault in the content or the code
 */
export async function buildSite(): Promise<void> {
  console.log('Building the site …');
  const start = performance.now();
  const inputs = fingerprintInputs();
  const { build } = await import('./astro.ts');
  try {
    const entrypoint = join(import.meta.dirname, 'build-log.ts');
    await build({ root: projectRoot, logLevel: 'warn', logger: { entrypoint } });
  } catch (error) {
    throw new CommandError(describeBuildFailure(error, projectRoot).join('\n'));
  }
  await compressTexts(outFolder);
  writeFileSync(stamp, inputs);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Built ${countPages()} pages in ${seconds} s.`);
}

/** Builds the site unless the last build was made from the same files and settings. */
export async function buildIfChanged(): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintInputs()) return;
  await buildSite();
}

function fingerprintInputs(): string {
  const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  const settings = ['SITE_URL', 'REPOSITORY_URL'].map((name) => process.env[name] ?? '');
  return fingerprint(
    projectRoot,
    ['src', 'public', 'scripts/build', 'content/ui', folders.content, ...files],
    [folders.content, ...settings],
  );
}

function countPages(): number {
  return readdirSync(outFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  ).length;
}

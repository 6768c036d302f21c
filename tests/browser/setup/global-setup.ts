import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { generateCourse } from '../../../scripts/bench/generate-course.ts';
import { serve } from '../../../scripts/serve/serve.ts';
import { projectRoot } from '../../../scripts/shared/project.ts';
import { installEngines } from '../engines/engines.ts';
import { type Site, sites, urlVariable } from './sites.ts';

/** Builds the sites that changed since the last run, and serves them until the end of the tests. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  installEngines();
  generateCourse(join(projectRoot, sites.reference.content), 1);
  const all = Object.values(sites);
  for (const site of all) build(site);
  const served = await Promise.all(
    all.map(async (site) => {
      const server = await serve(join(projectRoot, site.out), { host: '127.0.0.1', port: 0 });
      process.env[urlVariable(site)] = server.url;
      return server;
    }),
  );
  return async () => {
    await Promise.all(served.map(({ close }) => close()));
  };
}

function build({ name, content, out }: Site): void {
  const script = join(import.meta.dirname, 'build.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, FROM_ZERO_CONTENT: content, FROM_ZERO_OUT: out },
    },
  );
  if (status !== 0) throw new Error(`The site "${name}" could not be built.\n${stdout}${stderr}`);
}

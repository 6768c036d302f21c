import { buildSite } from './build/build-site.ts';
import { runCommand } from './shared/command.ts';

await runCommand(async () => {
  await buildSite();
  return 0;
});

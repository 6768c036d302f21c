import { buildSite } from './setup/build-site.ts';
import { runCommand } from './setup/command.ts';

await runCommand(async () => {
  await buildSite();
  return 0;
});

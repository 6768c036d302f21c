import { buildIfChanged } from '../../../scripts/setup/build-site.ts';
import { runCommand } from '../../../scripts/setup/command.ts';

// A process of its own for each site: the folders are settings of the process.
await runCommand(async () => {
  await buildIfChanged();
  return 0;
});

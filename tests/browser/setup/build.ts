import { buildIfChanged } from '../../../scripts/build/build-site.ts';
import { runCommand } from '../../../scripts/shared/command.ts';

// A process of its own for each site: the folders are settings of the process.
await runCommand(async () => {
  await buildIfChanged();
  return 0;
});

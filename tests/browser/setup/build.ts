import { buildIfChanged } from '../../../scripts/build/build-site.ts';
import { runCommand } from '../../../scripts/shared/command.ts';

// Each site is built in its own process, because the folders are settings of the process.
await runCommand(async () => {
  await buildIfChanged();
  return 0;
});

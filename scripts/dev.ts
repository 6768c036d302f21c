import { dev } from './build/astro.ts';
import { parseListenAddress, urlOf } from './serve/listen-address.ts';
import { runCommand } from './shared/command.ts';
import { projectRoot } from './shared/project.ts';

await runCommand(async () => {
  const requested = parseListenAddress(process.env);
  const server = await dev({ root: projectRoot, server: requested });
  // If the port is in use, Astro chooses the next free one.
  console.log(`From Zero is at ${urlOf({ ...requested, port: server.address.port })}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
  return 0;
});

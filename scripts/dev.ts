import { readAddress, urlOf } from './setup/address.ts';
import { dev } from './setup/astro.ts';
import { runCommand } from './setup/command.ts';
import { root } from './setup/project.ts';

await runCommand(async () => {
  const wanted = readAddress(process.env);
  const server = await dev({ root, server: wanted });
  // A port that is taken moves on to the next.
  console.log(`From Zero is at ${urlOf({ ...wanted, port: server.address.port })}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
  return 0;
});

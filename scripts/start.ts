import { buildIfChanged } from './build/build-site.ts';
import { parseListenAddress } from './serve/listen-address.ts';
import { serve } from './serve/serve.ts';
import { runCommand } from './shared/command.ts';
import { outFolder } from './shared/project.ts';

await runCommand(async () => {
  const requested = parseListenAddress(process.env);
  await buildIfChanged();
  const { url, port, close } = await serve(outFolder, requested);
  if (requested.port !== 0 && port !== requested.port) {
    console.log(`Port ${requested.port} is in use; the next free one is ${port}.`);
  }
  console.log(`From Zero is at ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close());
  }
  return 0;
});

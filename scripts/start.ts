import { readAddress } from './setup/address.ts';
import { buildIfChanged } from './setup/build-site.ts';
import { runCommand } from './setup/command.ts';
import { outFolder } from './setup/project.ts';
import { serve } from './setup/serve.ts';

await runCommand(async () => {
  const wanted = readAddress(process.env);
  await buildIfChanged();
  const { url, port, close } = await serve(outFolder, wanted);
  if (wanted.port !== 0 && port !== wanted.port) {
    console.log(`Port ${wanted.port} is taken; the next free one is ${port}.`);
  }
  console.log(`From Zero is at ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close());
  }
  return 0;
});

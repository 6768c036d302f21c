import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withServer } from '../../scripts/record/server.ts';

describe('a program that serves', () => {
  let folder = '';
  let server = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'from-zero-server-'));
    server = program(
      'server.cjs',
      `require('node:http')
        .createServer((_, reply) => reply.end('ok'))
        .listen(process.env.PORT, '127.0.0.1');`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function program(name: string, script: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, `#!${process.execPath}\n${script}`, { mode: 0o755 });
    return file;
  }

  it('is asked, and ended then', async () => {
    let address = '';
    const text = await withServer(server, folder, async ({ port }) => {
      address = `http://127.0.0.1:${port}/`;
      return (await fetch(address)).text();
    });
    expect(text).toBe('ok');
    await expect(fetch(address)).rejects.toThrow();
  });

  it('is ended when the work with it fails', async () => {
    let address = '';
    const work = withServer(server, folder, async ({ port }) => {
      address = `http://127.0.0.1:${port}/`;
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    await expect(fetch(address)).rejects.toThrow();
  });

  it('is ended when the command is interrupted', async () => {
    const record = path.resolve('scripts/record');
    const script = path.join(folder, 'command.ts');
    writeFileSync(
      script,
      `import { withServer } from '${record}/server.ts';
       import { stopOnSignals } from '${record}/processes.ts';
       stopOnSignals();
       await withServer('${server}', '${folder}', ({ port }) => {
         console.log(port);
         return new Promise(() => {});
       });`,
    );
    const command = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [port] = await once(command.stdout.setEncoding('utf8'), 'data');
    const address = `http://127.0.0.1:${String(port).trim()}/`;
    expect((await fetch(address)).ok).toBe(true);
    command.kill('SIGINT');
    const [code] = await once(command, 'exit');
    expect(code).toBe(130);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('gives its log when it ends before it listens', async () => {
    const broken = program('broken.cjs', "console.error('no database'); process.exit(3);");
    const message =
      'the program ended with code 3 before it accepted a connection on its PORT; its log:\n  no database';
    await expect(withServer(broken, folder, async () => undefined)).rejects.toThrow(message);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../../scripts/record/send.ts';
import { withServer } from '../../scripts/rust/server.ts';

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
    const record = path.resolve('scripts/rust');
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

  it('may take a while until it listens', async () => {
    const slow = program(
      'slow.cjs',
      `setTimeout(() => require('node:http')
        .createServer((_, reply) => reply.end('awake'))
        .listen(process.env.PORT, '127.0.0.1'), 1500);`,
    );
    const text = await withServer(slow, folder, async ({ port }) => {
      return (await fetch(`http://127.0.0.1:${port}/`)).text();
    });
    expect(text).toBe('awake');
  });

  it('gives its log when it never listens', async () => {
    // A shell, which prints at once: Node may need longer than the limit to begin.
    const deaf = path.join(folder, 'deaf.sh');
    writeFileSync(deaf, '#!/bin/sh\necho thinking\nexec sleep 600\n', { mode: 0o755 });
    const work = withServer(deaf, folder, async () => undefined, 3);
    await expect(work).rejects.toThrow(
      'the program accepted no connection on its PORT in 3 s; its log:\n  thinking',
    );
  });

  it('is given up when it does not answer', async () => {
    const mute = program(
      'mute.cjs',
      "require('node:net').createServer(() => {}).listen(process.env.PORT, '127.0.0.1');",
    );
    const request = { method: 'GET', path: '/', headers: [], body: '' };
    const work = withServer(mute, folder, ({ port }) => send(request, port, 1));
    await expect(work).rejects.toThrow('gave no whole reply in 1 s');
  });

  it.each([
    ['while it serves', ".listen(process.env.PORT, '127.0.0.1')"],
    ['when it has ended itself', '; setTimeout(() => process.exit(3), 100)'],
  ])('takes what it started with it %s', async (_, end) => {
    const parent = program(
      'parent.cjs',
      `const { spawn } = require('node:child_process');
       const child = spawn('sleep', ['600'], { stdio: 'ignore' });
       require('node:fs').writeFileSync('child', String(child.pid));
       require('node:http').createServer(() => {})${end};`,
    );
    await withServer(parent, folder, async () => undefined).catch(() => undefined);
    const child = Number(readFileSync(path.join(folder, 'child'), 'utf8'));
    await expect.poll(() => isRunning(child)).toBe(false);
  });

  it('is told its port, and to print without colours, in the words of every framework', async () => {
    const names = ['PORT', 'ROCKET_PORT', 'ROCKET_LOG_LEVEL', 'ROCKET_CLI_COLORS', 'NO_COLOR'];
    const telling = program(
      'telling.cjs',
      `console.log(${JSON.stringify(names)}.map((name) => process.env[name]).join(' '));
       require('node:http').createServer(() => {}).listen(process.env.PORT, '127.0.0.1');`,
    );
    const [port, said] = await withServer(telling, folder, async (running) => {
      await expect.poll(running.printed).not.toBe('');
      return [running.port, running.printed()];
    });
    expect(said).toBe(`${port} ${port} normal 0 1\n`);
  });
});

/** A process that has ended, but that its parent has not asked for, is a zombie. */
function isRunning(process: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${process}/status`, 'utf8'));
  } catch {
    return false;
  }
}

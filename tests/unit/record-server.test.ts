import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../../scripts/record/send.ts';
import { withServer } from '../../scripts/rust/server.ts';

describe('a server program', () => {
  let folder = '';
  let server = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'from-zero-server-'));
    server = program(
      'server.cjs',
      `require('node:http')
        .createServer((_, response) => response.end('ok'))
        .listen(process.env.PORT, '127.0.0.1');`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function program(name: string, script: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, `#!${process.execPath}\n${script}`, { mode: 0o755 });
    return file;
  }

  it('receives requests, and is stopped afterwards', async () => {
    let url = '';
    const text = await withServer(server, folder, async ({ port }) => {
      url = `http://127.0.0.1:${port}/`;
      return (await fetch(url)).text();
    });
    expect(text).toBe('ok');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('is stopped if the work with it fails', async () => {
    let url = '';
    const work = withServer(server, folder, async ({ port }) => {
      url = `http://127.0.0.1:${port}/`;
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('is stopped if the command is interrupted', async () => {
    const rust = path.resolve('scripts/rust');
    const script = path.join(folder, 'command.ts');
    writeFileSync(
      script,
      `import { withServer } from '${rust}/server.ts';
       import { stopOnSignals } from '${rust}/processes.ts';
       stopOnSignals();
       await withServer('${server}', '${folder}', ({ port }) => {
         console.log(port);
         return new Promise(() => {});
       });`,
    );
    const command = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [port] = await once(command.stdout.setEncoding('utf8'), 'data');
    const url = `http://127.0.0.1:${String(port).trim()}/`;
    expect((await fetch(url)).ok).toBe(true);
    command.kill('SIGINT');
    const [code] = await once(command, 'exit');
    expect(code).toBe(130);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('is reported with its log if it ends before it listens', async () => {
    const broken = program('broken.cjs', "console.error('no database'); process.exit(3);");
    const message =
      'the program ended with code 3 before it accepted a connection on its PORT; its log:\n  no database';
    await expect(withServer(broken, folder, async () => undefined)).rejects.toThrow(message);
  });

  it('may take a while until it listens', async () => {
    const slow = program(
      'slow.cjs',
      `setTimeout(() => require('node:http')
        .createServer((_, response) => response.end('awake'))
        .listen(process.env.PORT, '127.0.0.1'), 1500);`,
    );
    const text = await withServer(slow, folder, async ({ port }) => {
      return (await fetch(`http://127.0.0.1:${port}/`)).text();
    });
    expect(text).toBe('awake');
  });

  it('is reported with its log if it never listens', async () => {
    // A shell script, which prints at once: Node may take longer than the limit to start.
    const deaf = path.join(folder, 'deaf.sh');
    writeFileSync(deaf, '#!/bin/sh\necho thinking\nexec sleep 600\n', { mode: 0o755 });
    const work = withServer(deaf, folder, async () => undefined, 3);
    await expect(work).rejects.toThrow(
      'the program accepted no connection on its PORT within 3 s; its log:\n  thinking',
    );
  });

  it('is given up if it does not respond', async () => {
    const mute = program(
      'mute.cjs',
      "require('node:net').createServer(() => {}).listen(process.env.PORT, '127.0.0.1');",
    );
    const request = { method: 'GET', path: '/', headers: [], body: '' };
    const work = withServer(mute, folder, ({ port }) => send(request, port, 1));
    await expect(work).rejects.toThrow('sent no complete response within 1 s');
  });

  it.each([
    ['when it is stopped', ".listen(process.env.PORT, '127.0.0.1')"],
    ['when it ends by itself', '; setTimeout(() => process.exit(3), 100)'],
  ])('ends together with its child processes %s', async (_, end) => {
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

  it('gets the variables of every framework for its port and for output without colours', async () => {
    const names = ['PORT', 'ROCKET_PORT', 'ROCKET_LOG_LEVEL', 'ROCKET_CLI_COLORS', 'NO_COLOR'];
    const printing = program(
      'printing.cjs',
      `console.log(${JSON.stringify(names)}.map((name) => process.env[name]).join(' '));
       require('node:http').createServer(() => {}).listen(process.env.PORT, '127.0.0.1');`,
    );
    const [port, printed] = await withServer(printing, folder, async (running) => {
      await expect.poll(running.printed).not.toBe('');
      return [running.port, running.printed()];
    });
    expect(printed).toBe(`${port} ${port} normal 0 1\n`);
  });
});

/** Whether a process runs; one that has ended, but has not been waited for, is a zombie. */
function isRunning(process: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${process}/status`, 'utf8'));
  } catch {
    return false;
  }
}

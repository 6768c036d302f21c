import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withTargetLock } from '../../scripts/rust/target-lock.ts';
import { openContent } from '../../src/content/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'from-zero-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a command that holds the lock until it is killed. */
async function startHolder() {
  const urlOf = (file: string) => JSON.stringify(new URL(`../../${file}`, import.meta.url).href);
  const script = `
    import { openContent } from ${urlOf('src/content/index.ts')};
    import { withTargetLock } from ${urlOf('scripts/rust/target-lock.ts')};
    await withTargetLock(openContent(${JSON.stringify(folder)}), async () => {
      console.log('holds the lock');
      await new Promise((done) => setTimeout(done, 600_000));
    });`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return holder;
}

test('a command that builds samples waits until no other does, also if the other is killed', async () => {
  const holder = await startHolder();
  const order: string[] = [];
  const waiting = withTargetLock(openContent(folder), async () => {
    order.push('works');
  });
  await new Promise((done) => setTimeout(done, 600));
  order.push('the other is killed');
  holder.kill('SIGKILL');
  await waiting;
  expect(order).toEqual(['the other is killed', 'works']);
});

test('the lock is released when the work has failed', async () => {
  const content = openContent(folder);
  const failing = withTargetLock(content, () => Promise.reject(new Error('no such crate')));
  await expect(failing).rejects.toThrow('no such crate');
  expect(await withTargetLock(content, async () => 'works')).toBe('works');
});

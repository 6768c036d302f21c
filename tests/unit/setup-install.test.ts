import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from '../../scripts/setup/install.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'from-zero-install-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

const lockOf = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });

describe('whether packages are installed', () => {
  const yaml = { version: '2.9.1', integrity: 'sha512-abc' };
  const forMac = { version: '1.0.0', optional: true };
  const locked = { 'node_modules/yaml': yaml, 'node_modules/mac': forMac };

  test.each([
    ['all are installed except those for other systems', { 'node_modules/yaml': yaml }, true],
    ['one is missing', { 'node_modules/mac': forMac }, false],
    ['one has another version', { 'node_modules/yaml': { ...yaml, version: '2.8.0' } }, false],
    ['one has another hash', { 'node_modules/yaml': { ...yaml, integrity: 'sha512-d' } }, false],
  ])('%s', (_case, installed, expected) => {
    write('package-lock.json', lockOf(locked));
    write('node_modules/.package-lock.json', lockOf(installed));
    expect(isInstalled(folder)).toBe(expected);
  });

  test('an installation that did not finish has left no record', () => {
    write('package-lock.json', lockOf(locked));
    write('node_modules/yaml/package.json', '{}');
    expect(isInstalled(folder)).toBe(false);
  });

  test('without a lock file nothing can be installed', () => {
    expect(() => isInstalled(folder)).toThrow('package-lock.json is missing');
  });
});

describe('installing packages', () => {
  const module = JSON.stringify(new URL('../../scripts/setup/install.mjs', import.meta.url).href);
  const installing = 'Installing packages …\n';
  const lock = '.cache/install.lock';

  beforeEach(() => write('package-lock.json', lockOf({ 'node_modules/yaml': {} })));

  /** Installs the packages with a script in the place of npm. */
  function install(npm: string): { process: ChildProcess; printed: () => string } {
    write('npm/npm-cli.js', npm);
    const script = `import { installPackages } from ${module};
      installPackages(${JSON.stringify(folder)}).catch((error) => {
        console.error(error.message);
        process.exitCode = 1;
      });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, npm_execpath: join(folder, 'npm/npm-cli.js') },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        printed += piece;
      });
    }
    return { process: child, printed: () => printed };
  }

  /** A script that notes that it runs, and installs all packages a moment later. */
  const slowly = `
    const { appendFileSync, copyFileSync, mkdirSync } = require('node:fs');
    appendFileSync('runs', process.argv[2] + ' ');
    setTimeout(() => {
      mkdirSync('node_modules');
      copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
    }, 1000);`;

  test('is done by npm ci, once', async () => {
    const first = install(slowly);
    expect(await once(first.process, 'close')).toEqual([0, null]);
    expect(first.printed()).toBe(installing);
    const second = install(slowly);
    expect(await once(second.process, 'close')).toEqual([0, null]);
    expect(second.printed()).toBe('');
    expect(readFileSync(join(folder, 'runs'), 'utf8')).toBe('ci ');
    expect(existsSync(join(folder, lock))).toBe(false);
  });

  test('by two commands at once is left to the first', async () => {
    const first = install(slowly);
    await expect.poll(first.printed).toBe(installing);
    const second = install(slowly);
    await Promise.all([once(first.process, 'close'), once(second.process, 'close')]);
    expect(second.printed()).toBe(
      `Another command is installing packages; waiting … If none is running, remove ${lock}.\n`,
    );
    expect(readFileSync(join(folder, 'runs'), 'utf8')).toBe('ci ');
  });

  test('that fails prints what npm says, and then what to try', async () => {
    const { process: child, printed } = install(
      "console.error('npm error I am a teapot'); process.exitCode = 1;",
    );
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(printed()).toMatch(
      /^Installing packages …\nnpm error I am a teapot\nPackages could not be installed; npm says why above\. Check .+ then run the command again\.\n$/,
    );
    expect(existsSync(join(folder, lock))).toBe(false);
  });

  test('that is interrupted ends npm, leaves no lock, and is done again', async () => {
    write('node_modules/.package-lock.json', lockOf({}));
    const { process: child } = install(
      `require('node:fs').writeFileSync('started', ''); setInterval(() => {}, 1000);`,
    );
    await expect.poll(() => existsSync(join(folder, 'started'))).toBe(true);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(existsSync(join(folder, lock))).toBe(false);
    expect(isInstalled(folder)).toBe(false);
  });

  test('in a folder that is not writable says what to try', async () => {
    write('.cache', 'a file in the place of the folder');
    const { process: child, printed } = install(slowly);
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(printed()).toMatch(/^Packages could not be installed: E\w+: .+\. Check .+\n$/);
  });
});

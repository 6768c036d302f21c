import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openContent } from '../../src/content/index.ts';

const content = mkdtempSync(path.join(tmpdir(), 'from-zero-crates-'));
const { crates } = openContent(content);
const folder = path.join(content, 'guides/tiny/first/code');

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/site/content', content, { recursive: true });
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  writeFileSync(path.join(content, file), text);
}

describe('the crate download of a phase', () => {
  test('has all files of the crate and nothing that is only for the lesson', () => {
    put('guides/tiny/first/code/fails/broken.rs', '// expect error: x\n');
    put('guides/tiny/first/code/target/debug/out', 'x');
    put('guides/tiny/first/code/.env', 'SECRET=1');
    put('guides/tiny/first/code/migrations/1_books.sql', 'create table books ();\n');
    expect([...crates.standalone(folder).keys()].sort()).toEqual([
      '.gitignore',
      'Cargo.lock',
      'Cargo.toml',
      'README.md',
      'migrations/1_books.sql',
      'src/main.rs',
    ]);
  });

  test('has no region markers and expectations', () => {
    put('guides/tiny/first/code/examples/port.rs', '// expect exit 0\nfn main() {}\n');
    const crate = crates.standalone(folder);
    expect(crate.get('examples/port.rs')).toBe('fn main() {}\n');
    expect(crate.get('src/main.rs')).toBe(
      'fn main() {\n    let name = "reader";\n    println!("Hello, {name}!");\n}\n',
    );
  });

  test('has the new name wherever the old one was', () => {
    const source = 'use tiny_first::app;\n// tiny-first, not tiny-first-steps\n';
    put('guides/tiny/first/code/src/main.rs', source);
    expect(crates.standalone(folder).get('src/main.rs')).toBe(
      'use books::app;\n// books, not tiny-first-steps\n',
    );
  });

  test('has a README.md that names its lesson', () => {
    const readme = crates.standalone(folder).get('README.md');
    expect(readme).toMatch(/“The first phase”: <https:\/\/\S+\/tiny\/first\/>/);
    expect(readme).toContain('cargo test');
    expect(readme).not.toContain('examples/');
  });

  test('keeps a README.md of its own', () => {
    put('guides/tiny/first/code/README.md', '# My own\n');
    expect(crates.standalone(folder).get('README.md')).toBe('# My own\n');
  });

  test('omits the dependencies in locks.json', () => {
    const serde = '[[package]]\nname = "serde"\nversion = "1.0.228"\n';
    const derive = '\n[[package]]\nname = "serde_derive"\nversion = "1.0.228"\n';
    const axum = '[[package]]\nname = "axum"\nversion = "0.8.9"\n';
    const lock = `version = 4\n${axum}${serde}dependencies = ["serde_derive"]\n${derive}`;
    put('Cargo.lock', lock);
    expect(crates.standalone(folder).get('Cargo.lock')).toContain('serde_derive');
    put('locks.json', JSON.stringify({ [crates.key(folder)]: { serde: ['serde_derive'] } }));
    expect(crates.standalone(folder).get('Cargo.lock')).not.toContain('serde_derive');
  });

  test('does not exist for a phase without code', () => {
    rmSync(folder, { recursive: true });
    expect(crates.ofPage('tiny', 'first')).toBeUndefined();
    expect(crates.ofPage('tiny', 'second')).toBe(path.join(content, 'guides/tiny/second/code'));
  });
});

describe('an error is reported with its file', () => {
  const shownPath = (file: string) => path.relative('.', path.join(content, file));

  test.each([
    ['guides/tiny/first/code/Cargo.toml', '[package', "the crate's Cargo.toml can't be read"],
    ['guides/tiny/first/code/Cargo.toml', '[dependencies]\nwarp = "1"', '`warp` is not in Cargo'],
    ['guides/tiny/first/code/src/logo.rs', '\uFFFD', 'is not valid UTF-8'],
  ])('%s with %s', (file, text, message) => {
    put(file, text);
    expect(() => crates.standalone(folder)).toThrow(`${shownPath(file)}:1:1 ${message}`);
  });

  test('the unused dependencies of a crate in another format', () => {
    put('locks.json', '{"tiny/first/code": []}');
    expect(() => crates.standalone(folder)).toThrow(
      `${shownPath('locks.json')}:1:2 locks: \`tiny/first/code\` must be an object, not a list; run \`npm run downloads\``,
    );
  });

  test('a folder without a crate', () => {
    rmSync(path.join(folder, 'Cargo.toml'));
    const file = shownPath('guides/tiny/first/code/Cargo.toml');
    expect(() => crates.standalone(folder)).toThrow(`${file}:1:1 is missing`);
  });
});

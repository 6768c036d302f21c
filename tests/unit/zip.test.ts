import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { zipFiles } from '../../src/core/zip.ts';

const files = [
  ['src/main.rs', 'fn main() { println!("→"); }\n'],
  ['Cargo.toml', '[package]\n'],
] as const;

afterEach(() => vi.useRealTimers());

test('an archive has the files in one folder', () => {
  const unzipped = unzipSync(zipFiles(new Map(files), 'books'));
  const contents = Object.entries(unzipped).map(([file, bytes]) => [file, strFromU8(bytes)]);
  expect(contents).toEqual([
    ['books/Cargo.toml', '[package]\n'],
    ['books/src/main.rs', 'fn main() { println!("→"); }\n'],
  ]);
});

test('the same files give the same bytes at any time and in any order', () => {
  const bytes = (year: number, order: typeof files) => {
    vi.setSystemTime(new Date(year, 6, 1));
    return zipFiles(new Map(order), 'books');
  };
  const [first, second] = files;
  const one = bytes(2026, files);
  const other = zipFiles(new Map([second, first]), 'books');
  expect(bytes(2031, files)).toEqual(one);
  expect(other).toEqual(one);
});

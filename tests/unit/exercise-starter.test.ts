import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openContent } from '../../src/content/index.ts';
import { wholeFile } from '../../src/core/regions.ts';

const content = openContent('content');
const lesson = content.pages.folder('axum', 'extractors');

test("a starter without a manifest is the lesson's crate with the exercise's tests", () => {
  const files = unzipSync(content.exercises.zip(lesson));
  const unpacked = (file: string) => strFromU8(files[`books/${file}`] ?? new Uint8Array());
  const original = (file: string) => readFileSync(path.join(lesson, file), 'utf8');
  expect(unpacked('src/main.rs')).toBe(
    `${wholeFile(original('code/src/main.rs')).lines.join('\n')}\n`,
  );
  expect(unpacked('src/tests.rs')).toBe(original('exercise/starter/src/tests.rs'));
  expect(unpacked('Cargo.toml')).toContain('serde_json = ');
  expect(Object.keys(files).filter((file) => /examples\/|src\/tests\//.test(file))).toEqual([]);
});

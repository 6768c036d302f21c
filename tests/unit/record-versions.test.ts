import { describe, expect, it } from 'vitest';
import { changedVersions, writeReport } from '../../scripts/canary/report.ts';
import { findWrittenVersions } from '../../src/core/written-versions.ts';

const known = new Map([
  ['axum', ['0.8.9']],
  ['tokio', ['1.54.1']],
  ['tower-http', ['0.7.0']],
  ['rust', ['1.95.0']],
]);

describe('a version in prose', () => {
  it.each([
    'With axum 0.8.9 it works.',
    'With axum 0.8.8 it works.',
    'With Axum v0.8.9, it works.',
    'With `tokio` 1.54.1.',
    'With **tokio** version 1.54',
    'With [tokio](https://tokio.rs/) 1.54',
    'Before tower-http 0.7.0 it was otherwise.',
    'Rust 1.95',
    'We use axum\n0.8 here.',
  ])('is hard-coded in %j', (text) => {
    expect(findWrittenVersions(text, known)).toHaveLength(1);
  });

  it.each([
    'Before axum 0.8, a capture was written with a colon.',
    'Older than `axum` 0.8, since [axum](/axum/) 0.8, from axum 0.8.',
    'axum 0.7 had another.',
    'Since 0.8 an extractor says it.',
    'Tokio 1 and HTTP 1.1 and hyper 0.14.2',
    'axum :version[axum]',
    'axum 127.0.0.1',
    'my-axum 0.8.9',
  ])('is missing or historical in %j', (text) => {
    expect(findWrittenVersions(text, known)).toEqual([]);
  });

  it('is reported with its position and the replacement', () => {
    expect(findWrittenVersions('One.\nWith Rust 1.95.0.', known)).toEqual([
      {
        line: 2,
        column: 11,
        message:
          'version: `1.95.0` is hard-coded; write `:version[rustc]`, which follows the lock file',
      },
    ]);
  });
});

describe('the report on the newest versions', () => {
  const before = new Map([
    ['axum', ['0.8.9']],
    ['tower', ['0.5.3', '0.4.13']],
    ['old', ['1.0.0']],
  ]);
  const after = new Map([
    ['axum', ['0.8.10']],
    ['tower', ['0.5.3']],
    ['new', ['2.0.0']],
  ]);

  it('names each version that changed', () => {
    expect(changedVersions(before, after)).toEqual([
      '- axum 0.8.9 → 0.8.10',
      '- new (new) → 2.0.0',
      '- old 1.0.0 → (removed)',
      '- tower 0.4.13 → (removed)',
    ]);
  });

  it('begins with the versions, and states if nothing would break', () => {
    expect(writeReport({ before, after: before, broken: '' })).toBe(
      '## Versions\n\nAll versions are already the newest.\n\n## What would break\n\nNothing would break.',
    );
    expect(writeReport({ before, after, broken: 'a.mdx:1:1 is broken' })).toContain(
      'axum 0.8.9 → 0.8.10\n',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { packagesOf } from '../../src/core/cargo/crate-packages.ts';
import { lockFileOf } from '../../src/core/cargo/lock-file.ts';
import { hashInputs, parseVerified, writeVerified } from '../../src/core/verified.ts';

const verified = {
  rustc: '1.95.0',
  crates: { axum: '0.8.9' },
  date: '2026-11-21',
  inputs: '2301b6dbw5e',
};

describe('the provenance of recordings', () => {
  it('is parsed as it was written', () => {
    expect(parseVerified(writeVerified(verified))).toEqual({ ok: true, value: verified });
  });

  it.each([
    '{',
    '[]',
    'null',
    JSON.stringify({ ...verified, rustc: '' }),
    JSON.stringify({ ...verified, crates: ['axum'] }),
    JSON.stringify({ ...verified, crates: { axum: 1 } }),
    JSON.stringify({ ...verified, date: '21 November 2026' }),
    JSON.stringify({ ...verified, inputs: undefined }),
    JSON.stringify({ ...verified, more: 1 }),
  ])('is rejected as %j', (text) => expect(parseVerified(text).ok).toBe(false));

  it('has a hash of names and contents that does not depend on their order', () => {
    const hash = hashInputs(
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
    expect(
      hashInputs(
        new Map([
          ['b', '2'],
          ['a', '1'],
        ]),
      ),
    ).toBe(hash);
    expect(
      hashInputs(
        new Map([
          ['a', '2'],
          ['b', '1'],
        ]),
      ),
    ).not.toBe(hash);
    expect(hashInputs(new Map([['a', '1']]))).not.toBe(hash);
  });
});

describe('the dependencies of a crate', () => {
  const lock = lockFileOf(
    [
      ['axum-state', '0.1.0', 'axum', 'tower 0.5.3'],
      ['axum-errors', '0.1.0', 'anyhow'],
      ['axum', '0.8.9', 'tower 0.4.13', 'bytes'],
      ['tower', '0.4.13', 'axum'],
      ['tower', '0.5.3'],
      ['bytes', '1.0.0'],
      ['anyhow', '1.0.0'],
    ]
      .map(([name, version, ...dependencies]) =>
        [
          '[[package]]',
          `name = "${name}"`,
          `version = "${version}"`,
          `checksum = "${name}${version}"`,
          `dependencies = ${JSON.stringify(dependencies)}`,
        ].join('\n'),
      )
      .join('\n'),
  );

  it('are direct and transitive ones, each in the right version', () => {
    const { direct, all } = packagesOf(lock, 'axum-state');
    expect(direct.map(({ mark }) => mark)).toEqual([
      'axum 0.8.9 axum0.8.9',
      'tower 0.5.3 tower0.5.3',
    ]);
    expect(all.map(({ name, version }) => `${name} ${version}`).sort()).toEqual([
      'axum 0.8.9',
      'bytes 1.0.0',
      'tower 0.4.13',
      'tower 0.5.3',
    ]);
  });

  it('are an error for a crate that is not in the lock file', () => {
    expect(() => packagesOf(lock, 'axum-crud')).toThrow('run cargo check in content/');
  });
});

import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { packagesOf } from '../../src/core/crate-packages.ts';
import { hashInputs, parseVerified, writeVerified } from '../../src/core/verified.ts';

const verified = {
  rustc: '1.95.0',
  crates: { axum: '0.8.9' },
  date: '2026-11-21',
  inputs: '2301b6dbw5e',
};

describe('the record of a verification', () => {
  it('is read as it was written', () => {
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
  ])('is refused as %j', (text) => expect(parseVerified(text).ok).toBe(false));

  it('sums up names and texts, in whatever order', () => {
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

describe('the packages of a crate', () => {
  const lock = parse(
    [
      ['axum-state', '0.1.0', 'axum', 'tower 0.5.3'],
      ['axum-errors', '0.1.0', 'anyhow'],
      ['axum', '0.8.9', 'tower 0.4.13', 'bytes'],
      ['tower', '0.4.13', 'axum'],
      ['tower', '0.5.3'],
      ['bytes', '1.0.0'],
      ['anyhow', '1.0.0'],
    ]
      .map(([name, version, ...needs]) =>
        [
          '[[package]]',
          `name = "${name}"`,
          `version = "${version}"`,
          `checksum = "${name}${version}"`,
          `dependencies = ${JSON.stringify(needs)}`,
        ].join('\n'),
      )
      .join('\n'),
  );

  it('are those that it reaches, of several versions the right one', () => {
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

  it('are unknown of a crate that the lock file lacks', () => {
    expect(() => packagesOf(lock, 'axum-crud')).toThrow('run cargo check in content/');
  });
});

import { describe, expect, it } from 'vitest';
import { packagesOf } from '../../src/core/cargo/crate-packages.ts';
import { parseLockFileOrThrow } from '../../src/core/cargo/lock-file.ts';
import { hashInputs } from '../../src/core/hash.ts';

describe('the inputs of recordings', () => {
  it('have a hash of names and contents that does not depend on their order', () => {
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
  const lock = parseLockFileOrThrow(
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
    expect(() => packagesOf(lock, 'axum-crud')).toThrow('run cargo check in its folder');
  });
});

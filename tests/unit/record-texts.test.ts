import { describe, expect, it } from 'vitest';
import { countTests } from '../../scripts/record/crates.ts';
import { parseExpectedEnd, parseExpectedError } from '../../scripts/record/expectation.ts';
import { normalizeCompilerText, normalizeProgramText } from '../../scripts/record/normalize.ts';

describe('the first line of a sample', () => {
  it('names the error it must fail with', () => {
    expect(parseExpectedError('// expect error[E0277]: the trait bound\nfn main() {}')).toEqual({
      ok: true,
      value: { code: 'E0277', phrase: 'the trait bound' },
    });
    expect(parseExpectedError('// expect error: cannot be sent')).toEqual({
      ok: true,
      value: { code: undefined, phrase: 'cannot be sent' },
    });
  });

  it('names how it must end', () => {
    expect(parseExpectedEnd('// expect exit 0\n')).toEqual({
      ok: true,
      value: { panic: undefined },
    });
    expect(parseExpectedEnd('// expect panic: no entry\n')).toEqual({
      ok: true,
      value: { panic: 'no entry' },
    });
  });

  it.each([
    'fn main() {}',
    '// expect error[277]: x',
    '// expect error[E0277]:',
    '// expect exit 0',
  ])('is no expected error as %j', (source) => expect(parseExpectedError(source).ok).toBe(false));

  it.each(['fn main() {}', '// expect exit 1', '// expect panic:', '\n// expect exit 0'])(
    'is no expected end as %j',
    (source) => expect(parseExpectedEnd(source).ok).toBe(false),
  );
});

describe('what is recorded', () => {
  it('of a compiler holds no folder of a machine', () => {
    const rendered = [
      'error[E0277]: the trait bound is not satisfied   ',
      '   --> /home/reader/course/target/samples/axum-state/fails/a.rs:9:59',
      '   ::: /home/reader/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/axum-0.8.9/src/lib.rs:1:1',
      '   ::: /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/option.rs:2:2',
      '   ::: /home/reader/.rustup/toolchains/1.95.0-x86_64/lib/rustlib/src/rust/library/std/src/io.rs:3:3',
      "    = note: the full name for the type has been written to '/tmp/a.long-type-12.txt'",
      '    = note: consider using `--verbose` to print the full type name to the console',
      '    = help: kept',
      '',
      '',
    ].join('\n');
    expect(normalizeCompilerText(rendered, '/home/reader/course/target/samples/axum-state')).toBe(
      [
        'error[E0277]: the trait bound is not satisfied',
        '   --> fails/a.rs:9:59',
        '   ::: axum-0.8.9/src/lib.rs:1:1',
        '   ::: library/core/src/option.rs:2:2',
        '   ::: library/std/src/io.rs:3:3',
        '    = help: kept',
        '',
      ].join('\n'),
    );
  });

  it('of a program holds no thread number and no chosen port', () => {
    const printed =
      "\nlistening on 127.0.0.1:41234\nthread 'main' (4711) panicked at /crate/examples/a.rs:5:38:\nno\n";
    expect(normalizeProgramText(printed, '/crate', 41234)).toBe(
      "listening on 127.0.0.1:3000\nthread 'main' panicked at examples/a.rs:5:38:\nno\n",
    );
  });
});

describe('a run of cargo test', () => {
  const output = [
    'running 2 tests',
    'test tests::a ... ok',
    'test tests::b ... FAILED',
    'failures:',
    "thread 'tests::b' panicked",
    'test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out',
    'running 3 tests',
    'test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out',
  ].join('\n');

  it('is counted over all crates, and shows what failed', () => {
    const checked = countTests({ ok: false, output, log: 'error: 1 target failed' });
    expect(checked).toMatchObject({ passed: 4, failed: 1 });
    expect(checked.blocks[0]).toContain("thread 'tests::b' panicked");
    expect(checked.blocks[0]).not.toContain('tests::a');
  });

  it('that never gets to a test is one failure, in words of cargo', () => {
    const checked = countTests({ ok: false, output: '', log: 'error[E0425]: cannot find value' });
    expect(checked).toMatchObject({ passed: 0, failed: 1 });
    expect(checked.blocks[0]).toContain('E0425');
  });
});

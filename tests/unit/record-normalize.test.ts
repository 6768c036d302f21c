import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { parseExpectedEnd, parseExpectedError } from '../../scripts/record/expectation.ts';
import {
  normalizeCommand,
  normalizeCompilerText,
  normalizeLog,
  normalizeProgramText,
  normalizeResponse,
} from '../../scripts/record/normalize.ts';
import { summarizeTests } from '../../scripts/rust/count-tests.ts';

describe('the first line of a sample', () => {
  it('announces the error that it must fail with', () => {
    expect(parseExpectedError('// expect error[E0277]: the trait bound\nfn main() {}')).toEqual({
      ok: true,
      value: { code: 'E0277', phrase: 'the trait bound' },
    });
    expect(parseExpectedError('// expect error: cannot be sent')).toEqual({
      ok: true,
      value: { code: undefined, phrase: 'cannot be sent' },
    });
  });

  it('announces how it must end', () => {
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
  ])('announces no error if it is %j', (source) =>
    expect(parseExpectedError(source).ok).toBe(false),
  );

  it.each(['fn main() {}', '// expect exit 1', '// expect panic:', '\n// expect exit 0'])(
    'announces no end if it is %j',
    (source) => expect(parseExpectedEnd(source).ok).toBe(false),
  );
});

describe('recorded output', () => {
  it('of a compiler has no folders of the machine', () => {
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

  it('of a program has no thread number and no chosen port', () => {
    const printed =
      "\nlistening on 127.0.0.1:41234\nthread 'main' (4711) panicked at /crate/examples/a.rs:5:38:\nno\nlatency=12 ms\n";
    expect(normalizeProgramText(printed, '/crate', 41234)).toBe(
      "listening on 127.0.0.1:3000\nthread 'main' panicked at examples/a.rs:5:38:\nno\nlatency=1 ms\n",
    );
  });
});

describe('a log', () => {
  it.each([
    ['2026-11-21T03:29:06.12Z INFO up', '2026-01-01T00:00:00.000000Z INFO up'],
    ['[2026-11-21 03:29:06] up', '[2026-01-01 00:00:00] up'],
    ['latency=12 ms status=200', 'latency=1 ms status=200'],
    ['end of stream stream_duration=0 ms', 'end of stream stream_duration=1 ms'],
    ['took 1.234567s, then 3.5 ms, 17µs and 90 ns', 'took 1ms, then 1 ms, 1ms and 1 ms'],
    ['waits 30 s, at most 2s', 'waits 30 s, at most 2s'],
    ['"GET / HTTP/1.1" 200 5 "-" 0.000231', '"GET / HTTP/1.1" 200 5 "-" 0.001000'],
    [
      '0b8ff1c8-63d1-4bd3-a5c5-9a3d0d4fb6a1 then 7c1de2f0-7a8e-4a51-9d5b-0f8d1c2b3a4e, and 0b8ff1c8-63d1-4bd3-a5c5-9a3d0d4fb6a1',
      '00000000-0000-4000-8000-000000000001 then 00000000-0000-4000-8000-000000000002, and 00000000-0000-4000-8000-000000000001',
    ],
    ['ThreadId(14) tokio-rt-worker', 'ThreadId(1) tokio-rt-worker'],
    [
      'http://127.0.0.1:40001 asked by 127.0.0.1:51000',
      'http://127.0.0.1:3000 asked by 127.0.0.1:50000',
    ],
    ['\u001b[32m INFO\u001b[0m up', ' INFO up'],
    [`>> workers: ${availableParallelism()}`, '>> workers: 8'],
    ['   >> port: 40001', '   >> port: 3000'],
    [
      'Shield:\n   >> B: 2\n   >> A: 1\nRoutes:\n   >> B\n   >> A',
      'Shield:\n   >> A: 1\n   >> B: 2\nRoutes:\n   >> B\n   >> A',
    ],
    ['axum 0.8.9 on 127.0.0.1:8000', 'axum 0.8.9 on 127.0.0.1:8000'],
  ])('%j is the same in every run', (printed, shown) => {
    expect(normalizeLog(printed, '/crate', 40001)).toBe(`${shown}\n`);
  });
});

describe('the output of a command', () => {
  it('has no progress, no folder and no time', () => {
    const printed = [
      '   Compiling books v0.1.0 (/tmp/run/books)',
      '    Finished test profile in 0.52s',
      '     Running src/main.rs (/tmp/target/debug/deps/books-0d4f7)',
      '',
      'running 1 test',
      'test tests::a ... ok',
      '',
      'test result: ok. 1 passed; 0 failed; 0 ignored; finished in 0.31s',
      '',
      '',
      'books v0.1.0 (/tmp/run/books)',
    ].join('\n');
    expect(normalizeCommand(printed, '/tmp/run/books', 40001)).toBe(
      [
        'running 1 test',
        'test tests::a ... ok',
        '',
        'test result: ok. 1 passed; 0 failed; 0 ignored; finished in 0.00s',
        '',
        'books v0.1.0 (.)',
        '',
      ].join('\n'),
    );
  });
});

describe('a response', () => {
  it('has the port that a reader sees, and the length for it', () => {
    const headers = [
      ['location', 'http://127.0.0.1:40001/books/1'],
      ['Content-Length', '15'],
    ] as const;
    expect(
      normalizeResponse({ status: '201 Created', headers, body: 'localhost:40001' }, 40001),
    ).toEqual({
      status: '201 Created',
      headers: [
        ['Content-Length', '14'],
        ['location', 'http://127.0.0.1:3000/books/1'],
      ],
      body: 'localhost:3000',
    });
  });

  it('has its headers sorted by name, and those of one name in their order', () => {
    const headers = [
      ['vary', 'b'],
      ['Allow', 'GET'],
      ['vary', 'a'],
    ] as const;
    expect(normalizeResponse({ status: '200 OK', headers, body: '' }, 40001).headers).toEqual([
      ['Allow', 'GET'],
      ['vary', 'b'],
      ['vary', 'a'],
    ]);
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
    const checked = summarizeTests({ ok: false, output, log: 'error: 1 target failed' }, 'tests');
    expect(checked).toMatchObject({ passed: 4, failed: 1 });
    expect(checked.blocks[0]).toContain("thread 'tests::b' panicked");
    expect(checked.blocks[0]).not.toContain('tests::a');
  });

  it('that fails before any test is one failure with the output of cargo', () => {
    const checked = summarizeTests(
      { ok: false, output: '', log: 'error[E0425]: cannot find value' },
      'tests',
    );
    expect(checked).toMatchObject({ passed: 0, failed: 1 });
    expect(checked.blocks[0]).toContain('E0425');
  });
});

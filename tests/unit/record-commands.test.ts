import { describe, expect, it } from 'vitest';
import { isRecordingOf, parseCommands } from '../../src/core/cargo/commands.ts';

describe('the commands of a block', () => {
  it('are parsed by line and split into arguments', () => {
    expect(parseCommands('cargo test --  list\n./target/debug/books --titles')).toEqual({
      ok: true,
      value: [
        { text: 'cargo test --  list', program: 'cargo', arguments: ['test', '--', 'list'] },
        {
          text: './target/debug/books --titles',
          program: './target/debug/books',
          arguments: ['--titles'],
        },
      ],
    });
  });

  it.each([
    ['', 'the line is empty'],
    ['ls', '`ls` is not allowed; write `cargo …` or `./target/debug/books`'],
    ['cargo install ripgrep', '`cargo install` is not allowed'],
    ['cargo publish', 'the allowed subcommands are `build`, `check`'],
    ['cargo', '`cargo ` is not allowed'],
    ['cargo test | tee log', 'needs a shell'],
    ['cargo run > log', 'needs a shell'],
    ['cargo test $(id)', 'needs a shell'],
    ['PORT=1 cargo run', '`PORT=1` is not allowed'],
  ])('reject %j with its line number', (line, message) => {
    const read = parseCommands(`cargo test\n${line}`);
    expect(read.ok ? undefined : read.issues).toEqual([
      { line: 2, column: 1, message: expect.stringContaining(message) },
    ]);
  });

  it('match a recording of exactly these commands in the same order', () => {
    const read = parseCommands('cargo build\ncargo test');
    const commands = read.ok ? read.value : [];
    expect(isRecordingOf('$ cargo build\n$ cargo test\nok\n', commands)).toBe(true);
    expect(isRecordingOf('$ cargo test\nok\n$ cargo build\n', commands)).toBe(false);
    expect(isRecordingOf('$ cargo build\n', commands)).toBe(false);
    expect(isRecordingOf('', commands)).toBe(false);
  });
});

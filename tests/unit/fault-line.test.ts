import { describe, expect, test } from 'vitest';
import { openContent } from '../../src/content/index.ts';
import { faultLine, titleOf } from '../../src/core/fault-line.ts';

const HANDLER = `error[E0277]: the trait bound \`fn() -> u64 {count}: Handler<_, _>\` is not satisfied
   --> src/main.rs:7:24
    |
  7 |     Router::new().route("/", get(count));
    |                              --- ^^^^^ LABEL
    |                              |
    |                              required by a bound introduced by this call
`;

describe('the title of a message', () => {
  test('is its first line', () => {
    expect(titleOf('error: unused parameter\n --> a.rs:1:1')).toBe('error: unused parameter');
  });

  test('is what a panic says, not where', () => {
    const panic = "thread 'main' panicked at src/main.rs:6:19:\nNesting at the root.\nnote: run";
    expect(titleOf(panic)).toBe('Nesting at the root.');
  });
});

describe('the line that tells a message from others', () => {
  const help = '\n   = help: the trait `Handler<_, _>` is not implemented for fn item `count`\n';

  test('is what the compiler says of the place', () => {
    expect(faultLine(HANDLER.replace('LABEL', 'not a handler'))).toBe('not a handler');
  });

  test('is the missing trait, if it says of the place what it says of many', () => {
    expect(faultLine(HANDLER.replace('LABEL', 'unsatisfied trait bound') + help)).toBe(
      'the trait `Handler<_, _>` is not implemented for fn item `count`',
    );
  });

  test('may stand below the pointers, or behind others', () => {
    const below = `error[E0117]: only traits defined here
  |
4 | impl IntoResponse for ParseIntError {
  | ^^^^^^^^^^^^^^^^^^^^^^-------------
  |                       |
  |                       \`ParseIntError\` is not defined in the current crate
  |
  = note: define a trait
`;
    expect(faultLine(below)).toBe('`ParseIntError` is not defined in the current crate');
    const behind =
      'error: use of moved value\n 2 | app.oneshot()\n   | ^^^ ------- `app` moved here\n';
    expect(faultLine(behind)).toBe('`app` moved here');
  });

  test.each(['', ' unused parameter'])('is the code of the place, if %j stands there', (label) => {
    const message = `error: unused parameter\n  |\n3 | #[get("/<id>")]\n  |       ^^^^${label}\n\nerror: b`;
    expect(faultLine(message)).toBe('#[get("/<id>")]');
  });

  test('is what the title announces', () => {
    const message = 'Error: Rocket failed due to the following:\n   >> (a) collides with (b)\n';
    expect(faultLine(message)).toBe('(a) collides with (b)');
  });

  test('is none if the message points at no place', () => {
    expect(faultLine("thread 'main' panicked at src/main.rs:6:19:\nNesting.\n")).toBeUndefined();
  });
});

test('every failure of the course that points at code has such a line', () => {
  const failures = openContent('content').pages.failures();
  const pointing = failures.filter(({ text }) => /^\s*\|.*\^/m.test(text));
  expect(pointing.length).toBeGreaterThan(50);
  expect(pointing.filter(({ label }) => !label?.trim()).map(({ title }) => title)).toEqual([]);
});

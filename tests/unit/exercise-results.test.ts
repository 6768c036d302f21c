import { describe, expect, test } from 'vitest';
import { compareTestResults, readTestResults } from '../../scripts/exercises/test-results.ts';

const output = `
running 5 tests
test tests::list::empty ... ok
test tests::shelf::empty ... FAILED
test tests::limit_is_400 ... FAILED
test tests::panics - should panic ... ok
test tests::slow ... ignored, takes an hour

test result: FAILED. 2 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

running 1 test
test over_http ... ok
`;

const results = readTestResults(output);

function faults(state: 'starter' | 'solution', ...names: string[]): string[] {
  return compareTestResults(state, results, names).map(({ message, test: name }) =>
    name === undefined ? message : `${name}: ${message}`,
  );
}

test('the results of all test programs are read from the output of cargo, sorted by name', () => {
  expect([...results]).toEqual([
    ['over_http', 'ok'],
    ['tests::limit_is_400', 'FAILED'],
    ['tests::list::empty', 'ok'],
    ['tests::panics', 'ok'],
    ['tests::shelf::empty', 'FAILED'],
    ['tests::slow', 'ignored'],
  ]);
});

describe('in a starter', () => {
  test('exactly the named tests must fail', () => {
    expect(faults('starter', 'shelf::empty', 'limit_is_400')).toEqual([]);
    expect(faults('starter', 'tests::shelf::empty', 'tests::limit_is_400')).toEqual([]);
  });

  test('a test that fails must be named', () => {
    expect(faults('starter', 'limit_is_400')).toEqual([
      'the test `tests::shelf::empty` fails in the starter; name it in `tests`, or fix it',
    ]);
  });

  test('a named test must exist, be unique, and fail', () => {
    expect(
      faults('starter', 'limit_is_400', 'shelf::empty', 'empty', '400', 'panics', 'slow'),
    ).toEqual([
      'empty: `empty` is the name of `tests::list::empty` and `tests::shelf::empty`; write a longer one',
      '400: no test `400` in the starter; those that fail are `tests::limit_is_400` and `tests::shelf::empty`',
      'panics: the test `panics` passes in the starter; name only tests that fail there',
      'slow: the test `slow` is ignored in the starter',
    ]);
  });
});

describe('in a solution', () => {
  test('all tests must pass, named or not', () => {
    expect(faults('solution', 'panics', 'over_http', 'limit_is_400')).toEqual([
      'limit_is_400: the test `limit_is_400` fails in the solution',
      'the test `tests::shelf::empty` fails in the solution',
    ]);
  });

  test('a named test must exist', () => {
    expect(faults('solution', 'shelf::full')).toContain(
      'shelf::full: no test `shelf::full` in the solution',
    );
  });
});

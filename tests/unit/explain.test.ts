import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/content/failures.ts';
import { openContent } from '../../src/content/index.ts';
import { featuresOf, rankEntries } from '../../src/core/explain.ts';
import { mergeFailures } from '../../src/core/failure-entries.ts';

const ESCAPE = String.fromCharCode(27);
const failures = openContent('content').pages.failures();
const entries = mergeFailures(failures);

type Cut = (lines: readonly string[]) => readonly string[];

/** Ways in which half of the lines after the head of a message may get lost. */
const CUTS: Readonly<Record<string, Cut>> = {
  'the upper half': (lines) => lines.slice(0, Math.floor(lines.length / 2)),
  'every odd line': (lines) => lines.filter((_, index) => index % 2 === 0),
  'every even line': (lines) => lines.filter((_, index) => index % 2 === 1),
};

/**
 * A message as a reader pastes it: with other names and paths, in colour, and with half of its
 * lines missing. The head is always included: the first line, or the first two of a panic.
 */
function asPasted({ text, own }: Failure, cut: Cut): string {
  const renamed = [...own].reduce(
    (message, name, index) => message.replace(new RegExp(`\\b${name}\\b`, 'g'), `mine${index}x`),
    text,
  );
  const moved = renamed.replace(/(fails|src|examples)\/\w+\.rs/g, 'app/src/web/routes.rs');
  const lines = moved.trimEnd().split('\n');
  const head = moved.includes('panicked at') ? 2 : 1;
  const kept = [...lines.slice(0, head), ...cut(lines.slice(head))];
  return kept.map((line) => `${ESCAPE}[1m${ESCAPE}[31m${line}${ESCAPE}[0m`).join('\n');
}

/** The index of a failure's own entry in the results for a message. */
function rankOf(failure: Failure, text: string): number {
  return rankEntries(text, entries).findIndex(({ entry }) =>
    entry.sections.some(({ url }) => url === failure.url),
  );
}

describe('a recorded failure', () => {
  it('is found by its own message', () => {
    for (const failure of failures) expect(rankOf(failure, failure.text), failure.title).toBe(0);
  });

  for (const [name, cut] of Object.entries(CUTS)) {
    it(`is the first result in 95 % and among the first three in 100 %: renamed, with ${name}`, () => {
      const ranks = failures.map((failure) => rankOf(failure, asPasted(failure, cut)));
      const missed = failures.filter(
        (_, index) => !([0, 1, 2] as (number | undefined)[]).includes(ranks[index]),
      );
      expect(missed.map(({ title }) => title)).toEqual([]);
      expect(ranks.filter((rank) => rank === 0).length / ranks.length).toBeGreaterThanOrEqual(0.95);
    });
  }
});

describe('an unrelated message', () => {
  const unrelated = {
    prose: 'It was the best of times, it was the worst of times, it was the age of wisdom.',
    nothing: '   \n\n ',
    typescript:
      "src/app.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.\n3 const port: number = '3000';\n        ~~~~",
    python:
      'Traceback (most recent call last):\n  File "main.py", line 3, in <module>\n    print(books[4])\nIndexError: list index out of range',
    npm: 'npm ERR! code ENOENT\nnpm ERR! syscall open\nnpm ERR! path /home/me/package.json',
    linker:
      'error: linking with `cc` failed: exit status: 1\n  = note: /usr/bin/ld: cannot find the library',
    recursion: [
      'error[E0072]: recursive type `List` has infinite size',
      ' --> src/list.rs:3:1',
      '  |',
      '3 | struct List {',
      '  | ^^^^^^^^^^^',
      '4 |     next: Option<List>,',
      '  |                  ---- recursive without indirection',
    ].join('\n'),
  };
  for (const [name, text] of Object.entries(unrelated)) {
    it(`finds nothing: ${name}`, () => {
      expect(rankEntries(text, entries)).toEqual([]);
    });
  }
});

it('colours, locations and source lines are not features', () => {
  const plain = featuresOf('error[E0277]: the trait bound `A: B` is not satisfied');
  const seen = featuresOf(
    [
      `${ESCAPE}[31merror[E0277]${ESCAPE}[0m: the trait bound \`A: B\` is not satisfied`,
      '  --> src/main.rs:3:4',
      '   |',
      '3  |     let secret = unheard();',
      '   |',
    ].join('\n'),
  );
  expect(seen).toEqual(plain);
  expect(featuresOf('   |   ^^^^ expected a future').length).toBeGreaterThan(0);
});

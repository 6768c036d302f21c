import { describe, expect, test } from 'vitest';
import { choiceQuery, chosenPhases, parseChoice } from '../../src/core/check-choice.ts';
import { noProgress } from '../../src/core/progress/progress.ts';
import { markOpened, markRead, scorePage } from '../../src/core/progress/updates.ts';

const phases = ['hello', 'state', 'crud'].map((slug) => ({ slug, path: `/axum/${slug}/` }));

describe('the query of a check', () => {
  test.each([
    ['', { kind: 'all' }],
    ['?read', { kind: 'read' }],
    ['?phase=state', { kind: 'phase', slug: 'state' }],
  ] as const)('%j is a choice, which has that query', (query, choice) => {
    expect(parseChoice(query, phases)).toEqual(choice);
    expect(choiceQuery(choice)).toBe(query);
  });

  test.each([
    ['?phase=gone', 'all'],
    ['?phase=', 'all'],
    ['?utm_source=x', 'all'],
    ['?phase=gone&read', 'read'],
  ])('%j, which names no phase, means %s', (query, kind) => {
    expect(parseChoice(query, phases)).toEqual({ kind });
  });
});

describe('the phases of a choice', () => {
  const opened = markOpened(noProgress, '/axum/hello/', 1);
  const read = markRead(opened, '/axum/crud/', 2);
  const slugs = (choice: Parameters<typeof chosenPhases>[0], progress = read) =>
    chosenPhases(choice, phases, progress).map(({ slug }) => slug);

  test('are all, or the one that is named', () => {
    expect(slugs({ kind: 'all' })).toEqual(['hello', 'state', 'crud']);
    expect(slugs({ kind: 'phase', slug: 'state' })).toEqual(['state']);
  });

  test('are those read, in their order, not those only opened', () => {
    expect(slugs({ kind: 'read' })).toEqual(['crud']);
    expect(slugs({ kind: 'read' }, noProgress)).toEqual([]);
  });

  test('include those whose questions are all answered', () => {
    const score = { right: 0, total: 2, at: 3 };
    const answered = scorePage(read, '/axum/hello/', score, score);
    expect(slugs({ kind: 'read' }, answered)).toEqual(['hello', 'crud']);
  });
});

import { expect, test } from 'vitest';
import { noProgress, type Progress } from '../../src/core/progress/progress.ts';
import { pendingRenames, renameQuestions } from '../../src/core/progress/rename.ts';

const answer = { given: ['a'], right: true, at: 1 };
const stored: Progress = {
  ...noProgress,
  answers: { old: answer, other: answer },
  reviews: { old: [[1, 3]] },
};
const renames = [{ from: 'old', to: 'new.1' }];

test('a question that gets an id keeps its answer and its reviews', () => {
  const renamed = renameQuestions(stored, renames);
  expect(renamed.answers).toEqual({ 'new.1': answer, other: answer });
  expect(renamed.reviews).toEqual({ 'new.1': [[1, 3]] });
  expect(renameQuestions(renamed, renames)).toEqual(renamed);
});

test('an answer under the new key is not overwritten', () => {
  const since = { ...stored, answers: { ...stored.answers, 'new.1': { ...answer, right: false } } };
  expect(pendingRenames(since, renames)).toEqual([]);
  expect(renameQuestions(since, renames)).toEqual(since);
  expect(pendingRenames(noProgress, renames)).toEqual([]);
});

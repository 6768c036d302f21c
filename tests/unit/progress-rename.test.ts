import { expect, test } from 'vitest';
import { noProgress, type Progress } from '../../src/core/progress/progress.ts';
import { pendingRenames, renameQuestions } from '../../src/core/progress/rename.ts';

const answer = { given: ['a'], right: true, at: 1 };
const kept: Progress = {
  ...noProgress,
  answers: { old: answer, other: answer },
  reviews: { old: [[1, 3]] },
};
const named = [{ from: 'old', to: 'new.1' }];

test('a question that gets a name takes its answer and its reviews along', () => {
  const renamed = renameQuestions(kept, named);
  expect(renamed.answers).toEqual({ 'new.1': answer, other: answer });
  expect(renamed.reviews).toEqual({ 'new.1': [[1, 3]] });
  expect(renameQuestions(renamed, named)).toEqual(renamed);
});

test('what was answered since under the new name is not written over', () => {
  const since = { ...kept, answers: { ...kept.answers, 'new.1': { ...answer, right: false } } };
  expect(pendingRenames(since, named)).toEqual([]);
  expect(renameQuestions(since, named)).toEqual(since);
  expect(pendingRenames(noProgress, named)).toEqual([]);
});

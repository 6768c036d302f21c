import fc, { type Arbitrary } from 'fast-check';
import type {
  Answer,
  Grade,
  PageProgress,
  Progress,
  Review,
  Score,
} from '../../src/core/progress/progress.ts';
import { orderReviews } from '../../src/core/progress/reviews.ts';

/** Few times and few keys, so that two states often have entries with the same key. */
const moment = fc.oneof(fc.nat({ max: 4 }), fc.nat());
const path = fc.constantFrom('/axum/state/', '/axum/routes/', '/axum/check/', '/sqlx/first/');
const key = fc.constantFrom('a', 'b.1', 'axum/a', 'axum/b.1', 'sqlx/c', 'c');

const score: Arbitrary<Score> = fc
  .record({ right: fc.nat({ max: 3 }), wrong: fc.nat({ max: 3 }), at: moment })
  .map(({ right, wrong, at }) => ({ right, total: right + wrong, at }));

const page: Arbitrary<PageProgress> = fc.record(
  { openedAt: moment, readAt: moment, checkedAt: moment, firstScore: score, score },
  { requiredKeys: ['openedAt'] },
);

const answer: Arbitrary<Answer> = fc.record(
  { given: fc.array(fc.constantFrom('x', 'y', '')), right: fc.boolean(), at: moment, page: path },
  { requiredKeys: ['given', 'right', 'at'] },
);

const review: Arbitrary<Review> = fc.tuple(moment, fc.constantFrom<Grade>(1, 2, 3, 4));
const reviews = fc.array(review, { minLength: 1, maxLength: 4 }).map(orderReviews);

/** Any valid progress. */
export const anyProgress: Arbitrary<Progress> = fc.record({
  version: fc.constant(3),
  pages: fc.dictionary(path, page, { noNullPrototype: true }),
  answers: fc.dictionary(key, answer, { noNullPrototype: true }),
  reviews: fc.dictionary(key, reviews, { noNullPrototype: true }),
});

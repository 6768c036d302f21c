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

/** Few moments and few names, so that two states often speak of the same thing. */
const moment = fc.oneof(fc.nat({ max: 4 }), fc.nat());
const path = fc.constantFrom('/axum/state/', '/axum/routes/', '/axum/check/', '/sqlx/first/');
const place = fc.constantFrom('a', 'b.1', 'axum/a', 'axum/b.1', 'sqlx/c', 'c');

const score: Arbitrary<Score> = fc
  .record({ right: fc.nat({ max: 3 }), wrong: fc.nat({ max: 3 }), at: moment })
  .map(({ right, wrong, at }) => ({ right, total: right + wrong, at }));

const page: Arbitrary<PageProgress> = fc.record(
  { openedAt: moment, readAt: moment, checkedAt: moment, score },
  { requiredKeys: ['openedAt'] },
);

const answer: Arbitrary<Answer> = fc.record(
  { given: fc.array(fc.constantFrom('x', 'y', '')), right: fc.boolean(), at: moment, page: path },
  { requiredKeys: ['given', 'right', 'at'] },
);

const review: Arbitrary<Review> = fc.tuple(moment, fc.constantFrom<Grade>(1, 2, 3, 4));
const reviews = fc.array(review, { minLength: 1, maxLength: 4 }).map(orderReviews);

/** Any progress that a reader may have. */
export const anyProgress: Arbitrary<Progress> = fc.record({
  version: fc.constant(2),
  pages: fc.dictionary(path, page, { noNullPrototype: true }),
  answers: fc.dictionary(place, answer, { noNullPrototype: true }),
  reviews: fc.dictionary(place, reviews, { noNullPrototype: true }),
});

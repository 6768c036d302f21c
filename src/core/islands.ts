import type { KnownQuestion } from './review/session.ts';

/**
 * The id of the JSON in a lesson that lists the paths of the earlier phases of its guide, in the
 * order of the guide: a list of strings.
 */
export const EARLIER_PHASES = 'earlier';

/** The id of the JSON in the review page that lists all questions of the course. */
export const REVIEW_QUESTIONS = 'review-questions';

/** A question of the course, with the page of its form. */
export interface QuestionLocation extends KnownQuestion {
  /** The path of the page with its form. */
  readonly source: string;
  /** The title of its phase. */
  readonly phase: string;
}

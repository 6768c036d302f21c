/** The id of the heading above a lesson's quiz. */
export const QUIZ_ANCHOR = 'check-your-understanding';

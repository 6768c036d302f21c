/** The id of the messages of `<check-choice>`: an island of `ChoiceMessages`. */
export const CHOICE_MESSAGES = 'ChoiceMessages';

/** What the choice of the phases in a guide's check says. */
export interface ChoiceMessages {
  /** The link to the questions of the phases read so far. Has `{count}`. */
  readonly read: string;
  /** What is announced after a choice. Has `{count}`. */
  readonly count: string;
}

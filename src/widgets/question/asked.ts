import { boxesIn, type QuestionBox } from '../../questions/box.ts';

/** An event on `document` when other questions of a guide's check are asked than before. */
export const ASKED_CHANGED = 'asked-changed';

declare global {
  interface DocumentEventMap {
    [ASKED_CHANGED]: Event;
  }
}

/** The questions inside an element that are asked: those in phases that the reader has chosen. */
export function askedIn(parent: ParentNode): QuestionBox[] {
  return boxesIn(parent).filter(isAsked);
}

/** Whether a question is asked. */
export function isAsked(box: QuestionBox): boolean {
  return box.closest('section[hidden]') === null;
}

import type { KindMessages } from '../../core/islands/question.ts';

/** What the script of a question about the order says. */
export interface OrderMessages extends KindMessages {
  readonly up: string;
  readonly down: string;
  /** With `{item}`, `{position}` and `{count}`. */
  readonly moved: string;
  /** Said if the items can't be moved, because the script could not be loaded. */
  readonly failed: string;
}

import type { FaultKind } from '../onion/onion.ts';

/** The id of the messages of `<onion-picture>`: an island of `OnionMessages`. */
export const ONION_MESSAGES = 'OnionMessages';

/** What the picture of layers says. Messages have `{name}`, which is a layer's or `handler.name`. */
export interface OnionMessages {
  /** Before the first step: where the request is, and how to begin. */
  readonly outside: string;
  readonly start: string;
  /** A step at a layer without a fault. */
  readonly layer: { readonly enters: string; readonly leaves: string };
  /** The handler's name, and the step at it. */
  readonly handler: { readonly name: string; readonly runs: string; readonly fails: string };
  /** A step at a layer with a fault, or at a handler that panics. */
  readonly faults: Readonly<Record<FaultKind, string>>;
  /** After the last step. Has `{status}`. */
  readonly end: string;
  /** A layer's new place. Has `{position}` and `{count}`, and in between `{outer}` and `{inner}`. */
  readonly moved: {
    readonly outermost: string;
    readonly innermost: string;
    readonly between: string;
  };
}

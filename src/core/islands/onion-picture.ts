import type { FaultKind } from '../onion.ts';

/** The id of the messages of `<onion-picture>`: an island of `OnionMessages`. */
export const ONION_MESSAGES = 'OnionMessages';

/** What the picture of layers says. It starts each message with a capital letter. */
export interface OnionMessages {
  /** `layer` has `{name}`, such as "auth". */
  readonly names: { readonly handler: string; readonly layer: string };
  /** The buttons that move a layer. Each has `{name}`, such as "layer auth". */
  readonly move: { readonly up: string; readonly down: string };
  /** Before the first step. */
  readonly start: string;
  /** A step at a layer without a fault. Each has `{name}`. */
  readonly layer: { readonly enters: string; readonly leaves: string };
  /** The step at the handler. */
  readonly handler: { readonly runs: string; readonly fails: string };
  /** A step at a layer with a fault, or at a handler that panics. Each has `{name}`. */
  readonly faults: Readonly<Record<FaultKind, string>>;
  /** After the last step. Has `{status}`. */
  readonly end: string;
}

/** A question as a page shows it. Strings named `…Html` are HTML, all others plain text. */
export interface RenderedQuestion {
  /** The key under which its answers are stored. */
  readonly key: string;
  /** The key under which they were stored before the question had an `id`. */
  readonly formerKey?: string;
  /** The page that it belongs to, such as `/axum/state/`. */
  readonly page: string;
  readonly kind: 'choose' | 'type' | 'order';
  /** Whether the reader must choose all that apply. */
  readonly many: boolean;
  readonly promptHtml: string;
  readonly code?: RenderedCode;
  /** Choices as written, items in the right order, or the expected mistakes of a typed answer. */
  readonly choices: readonly RenderedChoice[];
  /** The accepted typed answers; the first is shown as the right one. */
  readonly accept: readonly string[];
  readonly explanationHtml?: string;
  readonly hintHtml?: string;
  /** A link. */
  readonly seeHtml?: string;
  /** The number of the objective that it tests, from 1. */
  readonly objective?: number;
  /** What determined the right answer, if code was run for it. */
  readonly derived?: 'prints' | 'status' | 'error';
}

export interface RenderedCode {
  /** The path of the file, or the language of code that is written in the block. */
  readonly title: string;
  readonly html: string;
}

export interface RenderedChoice {
  readonly key: string;
  readonly html: string;
  /** The plain text of an expected mistake, to compare with; empty otherwise. */
  readonly text: string;
  readonly right: boolean;
  readonly whyHtml?: string;
  /** A link. */
  readonly seeHtml?: string;
}

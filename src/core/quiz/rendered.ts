/** A question as a page shows it. Texts named `…Html` are HTML, all others plain. */
export interface RenderedQuestion {
  /** Where its answers are kept. */
  readonly key: string;
  /** Where they were kept before the question had an `id`. */
  readonly formerKey?: string;
  /** The page that it belongs to, such as `/axum/state/`. */
  readonly page: string;
  readonly kind: 'choose' | 'type' | 'order';
  /** Whether all that apply are to be chosen. */
  readonly many: boolean;
  readonly promptHtml: string;
  readonly code?: RenderedCode;
  /** Choices as written, items in the right order, or expected mistakes of a typed answer. */
  readonly choices: readonly RenderedChoice[];
  /** What is right where the answer is typed; the first is the one shown. */
  readonly accept: readonly string[];
  readonly explanationHtml?: string;
  readonly hintHtml?: string;
  /** A link. */
  readonly seeHtml?: string;
  /** The number of the objective that it probes, from 1. */
  readonly objective?: number;
  /** How the right answer was found, where it was found by running. */
  readonly derived?: 'prints' | 'status' | 'error';
}

export interface RenderedCode {
  /** The file, or the language of code that is in none. */
  readonly title: string;
  readonly html: string;
}

export interface RenderedChoice {
  readonly key: string;
  readonly html: string;
  /** The text of an expected mistake, as it is compared; empty otherwise. */
  readonly text: string;
  readonly right: boolean;
  readonly whyHtml?: string;
  /** A link. */
  readonly seeHtml?: string;
}

/** A question as a page shows it. Strings named `…Html` are HTML, all others plain text. */
export interface RenderedQuestion extends RenderedAnswer {
  /** The key under which its answers are stored. */
  readonly key: string;
  /** The key under which they were stored before the question had an `id`. */
  readonly formerKey?: string;
  /** The page that it belongs to, such as `/axum/state/`. */
  readonly page: string;
  /** The name of its kind. */
  readonly kind: string;
  readonly promptHtml: string;
  readonly code?: RenderedCode;
  readonly explanationHtml?: string;
  readonly hintHtml?: string;
  /** A link. */
  readonly seeHtml?: string;
  /** The number of the objective that it tests, from 1. */
  readonly objective?: number;
  /** What determined the right answer, if code was run for it. */
  readonly derived?: 'prints' | 'status' | 'error';
}

/** What a question offers, and its right answer. */
export interface RenderedAnswer {
  /** The choices as written, or the items in the right order. */
  readonly choices: readonly RenderedChoice[];
  /** Expected wrong answers that readers type. */
  readonly mistakes: readonly RenderedMistake[];
  /** The right answer as it is stored: keys, in order if that matters; or accepted strings. */
  readonly right: readonly string[];
  /** The parts of the right answer, as readers see it. */
  readonly rightHtml: readonly string[];
  /** How the parts make up the answer: the only one, all of them, in their order, or as typed. */
  readonly rightAs: 'one' | 'all' | 'sequence' | 'text';
}

export interface RenderedCode {
  /** The path of the file, or the language of code that is written in the block. */
  readonly title: string;
  readonly html: string;
}

export interface RenderedChoice {
  readonly key: string;
  readonly html: string;
  readonly right: boolean;
  readonly whyHtml?: string;
  /** A link. */
  readonly seeHtml?: string;
}

export interface RenderedMistake {
  readonly text: string;
  readonly whyHtml?: string;
  /** A link. */
  readonly seeHtml?: string;
}

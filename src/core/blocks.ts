/** A sample of code, or commands. Properties named `html` hold HTML, all others plain text. */
export interface CodeBlockProps {
  readonly title: string;
  /** Left out where the title says it. */
  readonly language?: string;
  readonly html: string;
  /** Whether the lines are shown as a diff. */
  readonly isDiff?: boolean;
  /** Whether it must not compile. */
  readonly isFailure?: boolean;
  /** The caption of a diff; by default, "compared with the phase before". */
  readonly diffCaption?: string;
}

/** What the compiler or a program printed. */
export interface OutputProps {
  readonly title: string;
  /** Whether it is the compiler's refusal of the sample above. */
  readonly isFailure?: boolean;
  readonly html: string;
}

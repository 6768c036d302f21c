import type { RenderedQuestion } from './quiz/rendered.ts';

/** A sample of code, or commands. Properties named `html` hold HTML, all others plain text. */
export interface CodeBlockProps {
  readonly title: string;
  /** Left out where the title says it. */
  readonly language?: string;
  readonly html: string;
  /** Whether the lines are shown as a diff. */
  readonly isDiff?: boolean;
  /** The caption of a diff; by default, "compared with the phase before". */
  readonly diffCaption?: string;
}

/** A diagram that is drawn. */
export interface DiagramProps {
  readonly title: string;
  /** The drawing for wide windows: an SVG; or the diagram's source, while it is not drawn. */
  readonly drawing: string;
  /** The drawing for phones, where it differs. */
  readonly narrow?: string | undefined;
  /** What the diagram says, in lines of text. */
  readonly textAlternative?: string | undefined;
}

/** A request with the response that was recorded; all parts but `status` and `curl` are HTML. */
export interface ExchangeProps {
  readonly request: string;
  /** The code and its reason, such as `404 Not Found`. */
  readonly status: string;
  /** The headers that say something about this response. */
  readonly notableHeaders: string;
  /** The headers that nearly every response has. */
  readonly usualHeaders: string;
  readonly body: string;
  readonly curl: string;
  /** Whether the response is below the request, however wide the window is. */
  readonly isStacked: boolean;
}

/** A part of an exercise's solution that differs from its starter. */
export interface SolutionPart {
  readonly title: string;
  readonly language: string;
  /** The content of a `<code>` element. */
  readonly html: string;
}

/** A task with a crate to download, hints and a solution. */
export interface ExerciseProps {
  readonly taskHtml: string;
  readonly tests: readonly string[];
  readonly hintsHtml: readonly string[];
  readonly solution: readonly SolutionPart[];
  /** The URL of the starter's zip. */
  readonly download: string;
  /** The size of the zip. */
  readonly bytes: number;
}

/** The layers around a handler to step through. */
export interface OnionProps {
  /** What the article's program printed, a case a line. */
  readonly cases: string;
}

/** What the compiler or a program printed. */
export interface OutputProps {
  readonly title: string;
  readonly html: string;
}

/** "Check your understanding". */
export interface QuizProps {
  readonly questions: readonly RenderedQuestion[];
}

/** What the component of a block is given, by the component's name. */
export interface BlockProps {
  readonly CodeBlock: CodeBlockProps;
  readonly Diagram: DiagramProps;
  readonly Exchange: ExchangeProps;
  readonly Exercise: ExerciseProps;
  readonly Onion: OnionProps;
  readonly Output: OutputProps;
  readonly PasteError: Readonly<Record<never, never>>;
  readonly Quiz: QuizProps;
}

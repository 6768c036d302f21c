import type { Content, Fence, Page } from '../content/index.ts';
import type { Result } from '../core/issue.ts';
import type { RenderedQuestion } from '../core/quiz/rendered.ts';

/** The result of reading a fence: the properties of its component, and what the page counts. */
export interface Block<Props extends object = object> {
  readonly props: Props;
  /** The number of lines of code shown. */
  readonly codeLines?: number;
  /** The number of lines that a reader types into the program. */
  readonly typedLines?: number;
  /** Whether it is a sample that is not part of a crate. */
  readonly isFragment?: boolean;
  /** The questions of a quiz. */
  readonly questions?: readonly RenderedQuestion[];
}

/** What the fences of a page need to be read. */
export interface FenceContext {
  readonly content: Content;
  readonly page: Page;
  /** Whether a diagram without a drawing is an issue; otherwise its source is shown. */
  readonly mustBeDrawn: boolean;
}

/** Reads a fence into the properties of a component; issues have positions in the lesson's file. */
export type FenceReader<Props extends object = object> = (
  fence: Fence,
  context: FenceContext,
) => Result<Block<Props>> | Promise<Result<Block<Props>>>;

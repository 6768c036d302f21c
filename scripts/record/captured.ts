import type { Fence } from '../../src/content/index.ts';
import type { FileIssue, Result } from '../../src/core/issue.ts';
import type { Recorded } from '../../src/core/recording.ts';
import type { VolatileParts } from '../../src/core/volatile-values.ts';
import type { RecordedFences } from './fences.ts';

/** A request block with the response that the program gives now. */
export interface CapturedExchange {
  readonly fence: Fence;
  readonly volatileParts: VolatileParts;
  readonly recorded: Recorded;
}

/** The captured text for a `log` or a `run` block. */
export interface CapturedBlock {
  readonly fence: Fence;
  /** The name of the file in `recorded/`. */
  readonly name: string;
  readonly text: string;
}

/** The captured output for a file in `fails/` (the compiler's) or `examples/` (the program's). */
export interface CapturedOutput {
  /** The file as an `output` block names it, such as `code/fails/sync_handler.rs`. */
  readonly source: string;
  /** The output, or why it is not the expected one. */
  readonly result: Result<string>;
}

/** An output to record, with the source file that it belongs to. */
export interface OutputText {
  /** The file as an `output` block names it, such as `code/fails/sync_handler.rs`. */
  readonly source: string;
  readonly text: string;
}

/** Everything that was captured for a phase's lesson. */
export interface Captured {
  readonly fences: RecordedFences;
  readonly exchanges: readonly CapturedExchange[];
  readonly blocks: readonly CapturedBlock[];
  readonly outputs: readonly OutputText[];
  /** The statuses that questions ask the reader to predict, by request. */
  readonly statuses: ReadonlyMap<string, string>;
  /** What does not behave as the lesson says. */
  readonly issues: readonly FileIssue[];
}

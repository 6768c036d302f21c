import type { FileIssue, Result } from '../../src/core/issue.ts';
import type { Recorded } from '../../src/core/recording.ts';
import type { VolatileParts } from '../../src/core/volatile-values.ts';
import type { Fence } from '../../src/markdown/fence.ts';
import type { RecordedFences } from './fences.ts';

/** A reply as the program gives it now, with the block that asks for it. */
export interface CapturedExchange {
  readonly fence: Fence;
  readonly volatileParts: VolatileParts;
  readonly recorded: Recorded;
}

/** What a `log` or a `run` block shows now. */
export interface CapturedBlock {
  readonly fence: Fence;
  /** The file below `recorded/`. */
  readonly name: string;
  readonly text: string;
}

/** What the compiler or a program says now about a file in `fails/` or `examples/`. */
export interface CapturedOutput {
  /** The file as an `output` block names it: `code/fails/sync_handler.rs`. */
  readonly source: string;
  readonly result: Result<string>;
}

/** A text to record, with the file it is of. */
export interface OutputText {
  /** The file as an `output` block names it: `code/fails/sync_handler.rs`. */
  readonly source: string;
  readonly text: string;
}

/** All that a phase's lesson shows of real runs, as it is now. */
export interface Captured {
  readonly fences: RecordedFences;
  readonly exchanges: readonly CapturedExchange[];
  readonly blocks: readonly CapturedBlock[];
  readonly outputs: readonly OutputText[];
  /** The statuses that questions ask to predict, by request. */
  readonly statuses: ReadonlyMap<string, string>;
  /** What does not do as the lesson says. */
  readonly issues: readonly FileIssue[];
}

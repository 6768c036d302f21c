import type { Outcome } from '../../src/core/issue.ts';
import type { Recorded } from '../../src/core/recording.ts';
import type { Fence } from '../../src/markdown/fence.ts';

/** A reply as the program gives it now, with the block that asks for it. */
export interface TakenExchange {
  readonly fence: Fence;
  readonly recorded: Recorded;
}

/** What the compiler or a program says now about a file in `fails/` or `examples/`. */
export interface TakenOutput {
  /** The file as an `output` block names it: `code/fails/sync_handler.rs`. */
  readonly source: string;
  readonly result: Outcome<string>;
}

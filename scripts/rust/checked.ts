/** How a check of the crates went: how many things hold, and a block for each that doesn't. */
export interface Checked {
  readonly passed: number;
  readonly failed: number;
  readonly blocks: readonly string[];
}

/** The result of a check of crates. */
export interface CheckSummary {
  readonly passed: number;
  readonly failed: number;
  /** A block of text to print for each failure. */
  readonly blocks: readonly string[];
}

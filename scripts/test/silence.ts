/**
 * After so many seconds without a line a step counts as hung. One that is not says nothing for
 * longest while a single big crate compiles: cargo names it at its beginning. That, or a whole type
 * check, is done in half a minute; a busy machine that is five times slower still has time to spare.
 */
export const SILENCE = 600;

const TICKS = 60;

/** Notices when something has been silent for too long. */
export interface SilenceWatch {
  /** Notes that it is not silent. */
  readonly heard: () => void;
  readonly stop: () => void;
}

/**
 * Watches for a silence. It is counted in ticks of this process: while the whole machine stands
 * still, nothing is silent.
 * @param limit in seconds
 * @param onSilence is called once
 */
export function watchSilence(limit: number, onSilence: () => void): SilenceWatch {
  let silent = 0;
  const timer = setInterval(
    () => {
      silent += 1;
      if (silent < TICKS) return;
      clearInterval(timer);
      onSilence();
    },
    (limit * 1000) / TICKS,
  );
  return {
    heard() {
      silent = 0;
    },
    stop: () => clearInterval(timer),
  };
}

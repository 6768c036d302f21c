/**
 * After this many seconds without output a step counts as hung. The longest silence of a working
 * step is half a minute, while one big crate compiles or during a whole type check; this is more
 * than enough for a machine that is five times slower.
 */
export const SILENCE_SECONDS = 600;

const TICKS = 60;

/** Detects that something has been silent for too long. */
export interface SilenceWatch {
  /** Restarts the count after some output. */
  readonly heard: () => void;
  readonly stop: () => void;
}

/**
 * Watches for a silence. It is counted in timer ticks of this process, so that a time in which the
 * whole machine was suspended does not count.
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

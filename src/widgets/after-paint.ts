/** The callbacks that wait for the next paint. */
let waiting: (() => void)[] = [];

/**
 * Runs a callback after the next paint, so that it does not delay what the reader sees; or before
 * the page is left, if that is sooner.
 */
export function afterPaint(callback: () => void): void {
  waiting.push(callback);
  requestAnimationFrame(() => setTimeout(flush));
}

/** Runs the waiting callbacks now, for code that must run after them. */
export function flush(): void {
  const callbacks = waiting;
  waiting = [];
  for (const callback of callbacks) callback();
}

addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', flush);

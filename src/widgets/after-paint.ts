/** What waits for the next picture. */
let waiting: (() => void)[] = [];

/**
 * Does something once what was just changed in the page is painted, so that nobody waits for it;
 * or before the page is left, if that is sooner.
 */
export function afterPaint(act: () => void): void {
  waiting.push(act);
  requestAnimationFrame(() => setTimeout(actNow));
}

/** Does now what still waits: something is to be done that must come after it. */
export function actNow(): void {
  const acts = waiting;
  waiting = [];
  for (const act of acts) act();
}

addEventListener('pagehide', actNow);
document.addEventListener('visibilitychange', actNow);

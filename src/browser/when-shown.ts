/** Calls back once the page is shown: at once, unless the browser only prepares it. */
export function whenShown(callback: () => void): void {
  if (!isPrepared()) callback();
  else document.addEventListener('prerenderingchange', callback, { once: true });
}

function isPrepared(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

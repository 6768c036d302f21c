/** The name of a browser engine. */
export type EngineName = 'Chromium' | 'Firefox' | 'WebKit';

/** A page in a browser of any engine. What is pressed and typed goes through the browser's own input. */
export interface EnginePage {
  open(url: string): Promise<void>;
  /** Runs a function in the page; what it takes and gives must be JSON. */
  run<Parameters extends readonly unknown[], Result>(
    code: (...parameters: Parameters) => Result,
    ...parameters: Parameters
  ): Promise<Result>;
  /** Presses the first element that matches a selector, which it scrolls to. */
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  pressEnter(): Promise<void>;
  /** A picture of the window, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Closes the browser. */
  close(): Promise<void>;
}

/** A wait has a generous end: only what hangs is to reach it. */
const MINUTES = 4;

/** Waits until a function in the page gives something true, also across pages. */
export async function until<Parameters extends readonly unknown[]>(
  page: EnginePage,
  code: (...parameters: Parameters) => boolean,
  ...parameters: Parameters
): Promise<void> {
  const end = Date.now() + MINUTES * 60_000;
  while (Date.now() < end) {
    // While a page is left for another, it runs nothing.
    if (await page.run(code, ...parameters).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`This did not become true in ${MINUTES} minutes: ${code}`);
}

/** Waits until an element that matches is visible. */
export function untilVisible(page: EnginePage, selector: string): Promise<void> {
  return until(
    page,
    (query) => document.querySelector(query)?.checkVisibility() ?? false,
    selector,
  );
}

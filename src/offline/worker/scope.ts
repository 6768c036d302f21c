/**
 * What the worker uses of its global scope. TypeScript's types for workers contradict those for
 * pages, and one project can't have both.
 */

interface LifetimeEvent extends Event {
  /** Keeps the worker alive until the promise is settled. */
  waitUntil(promise: Promise<unknown>): void;
}

export interface RequestEvent extends LifetimeEvent {
  readonly request: Request;
  /** The page that asks; empty for a navigation. */
  readonly clientId: string;
  /** The page that a navigation leads to. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

interface LifetimeMessage extends LifetimeEvent {
  readonly data: unknown;
}

interface WorkerEvents {
  readonly install: LifetimeEvent;
  readonly activate: LifetimeEvent;
  readonly fetch: RequestEvent;
  readonly message: LifetimeMessage;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      includeUncontrolled: boolean;
    }): Promise<readonly { readonly url: string }[]>;
  };
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}

export const worker = self as unknown as WorkerScope;

declare global {
  /** A hash of all files of the site; the build declares these constants before the worker. */
  const VERSION: string;
  /** What every reader has offline. */
  const CORE_FILES: readonly string[];
  /** The pages with the questions of each guide. */
  const QUESTION_FILES: readonly string[];
}

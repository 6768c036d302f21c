import { CACHE_QUESTIONS } from '../offline/protocol.ts';

/** Has the questions of all guides cached, once the worker is there, so that a review needs no connection. */
export async function cacheQuestions(): Promise<void> {
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage(CACHE_QUESTIONS);
}

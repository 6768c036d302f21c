import { cacheQuestions } from './cache-questions.ts';

/** Where it is stored that the browser was asked. */
const ASKED_KEY = 'from-zero-asked-to-keep';

let hasAnswered = false;

/** To be called after each answer: the questions come back in a review, which may be offline. */
export async function keepStored(): Promise<void> {
  if (!hasAnswered) void cacheQuestions();
  hasAnswered = true;
  await askToKeep();
}

/**
 * Asks the browser, once, to keep what is stored here: Safari deletes it after seven days without a
 * visit, and others when they need room. Firefox asks the reader.
 */
async function askToKeep(): Promise<void> {
  try {
    if (localStorage.getItem(ASKED_KEY) !== null) return;
    localStorage.setItem(ASKED_KEY, 'yes');
    await navigator.storage.persist();
  } catch {
    // The browser can't promise it; the page of the progress says so.
  }
}

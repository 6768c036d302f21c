/** What pages know of the service worker. */
export const WORKER = '/service-worker.js';

/** What a page sends to it to have the questions of all guides cached, for a review. */
export const CACHE_QUESTIONS = 'cache-questions';

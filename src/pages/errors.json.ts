import type { APIRoute } from 'astro';
import { mergeFailures } from '../core/failure-entries.ts';
import { courseFailures } from '../course/failures.ts';

/** The errors that the error form searches; loaded on the first search. */
export const GET: APIRoute = () => Response.json(mergeFailures(courseFailures()));

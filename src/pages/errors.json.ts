import type { APIRoute } from 'astro';
import { mergeFailures } from '../core/failure-entries.ts';
import { courseFailures } from '../course/failures.ts';

/** What the box for errors compares with: loaded when somebody asks, and not before. */
export const GET: APIRoute = () => Response.json(mergeFailures(courseFailures()));

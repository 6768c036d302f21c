import type { APIRoute } from 'astro';
import schema from '../../content/quiz.schema.json';

/** What an editor knows of a quiz block. */
export const GET: APIRoute = () => Response.json(schema);

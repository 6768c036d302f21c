import type { APIRoute } from 'astro';
import schema from '../../content/quiz.schema.json';

/** The JSON Schema of a quiz block, for editors. */
export const GET: APIRoute = () => Response.json(schema);

import path from 'node:path';

/** What new pages and guides are copied from. */
export const templates = path.resolve(import.meta.dirname, '../../content/templates');

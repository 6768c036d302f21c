import path from 'node:path';

/** The folder that new pages and guides are copied from. */
export const templatesFolder = path.resolve(import.meta.dirname, '../../content/templates');
